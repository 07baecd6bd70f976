//! What a handler has in hand: one request, the connection that it came on, and what the server knows.

use std::io;

use jiff::Timestamp;

use crate::i18n::{Msg, Texts};

use super::answer::{Answer, Length};
use super::connection::Connection;
use super::request::Request;
use super::routes::Parameter;
use super::shared::Shared;

/// What becomes of the connection.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Next {
    /// Another request may come.
    Again,
    /// It ends as it should.
    Close,
    /// It ends with a reset.
    Reset,
}

/// Why a handler has not answered.
#[derive(Debug)]
pub(super) enum Trouble {
    /// The client has gone.
    Gone,
    /// The request is not one of ours: this status and this sentence.
    Refused(u16, Msg),
}

impl From<io::Error> for Trouble {
    fn from(_: io::Error) -> Self {
        Self::Gone
    }
}

/// What a handler leaves behind.
pub(super) type Handled = Result<Next, Trouble>;

/// One request and the way to answer it.
pub(super) struct Exchange<'a> {
    /// The request.
    pub(super) request: &'a Request,
    /// What the server knows.
    pub(super) shared: &'a Shared,
    connection: &'a mut Connection,
}

impl<'a> Exchange<'a> {
    pub(super) fn new(request: &'a Request, shared: &'a Shared, connection: &'a mut Connection) -> Self {
        Self { request, shared, connection }
    }

    /// The texts in the client's language.
    pub(super) fn texts(&self) -> &'static Texts {
        Texts::of(self.request.lang())
    }

    /// The number that `parameter` has in this request.
    pub(super) fn number(&self, parameter: &Parameter) -> Result<Option<f64>, Trouble> {
        self.request.number(parameter).map_err(|message| Trouble::Refused(400, message))
    }

    /// The same of a parameter that has a usual value; 0 otherwise.
    pub(super) fn seconds(&self, parameter: &Parameter) -> Result<f64, Trouble> {
        Ok(self.number(parameter)?.unwrap_or_default())
    }

    /// The same as a whole number.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "ranges of counts begin at 0 and end below 2^24"
    )]
    pub(super) fn count(&self, parameter: &Parameter) -> Result<usize, Trouble> {
        Ok(self.seconds(parameter)? as usize)
    }

    /// The word that `parameter` has in this request.
    pub(super) fn word(&self, parameter: &Parameter) -> Result<Option<&'static str>, Trouble> {
        self.request.word(parameter).map_err(|message| Trouble::Refused(400, message))
    }

    /// Waits `seconds` nominal seconds, unless the client goes before.
    pub(super) async fn wait(&mut self, seconds: f64) -> io::Result<()> {
        // None at all: a timer would make it a millisecond.
        if seconds > 0.0 { self.connection.pause(self.shared.span(seconds)).await } else { Ok(()) }
    }

    /// Answers nothing until the client goes.
    pub(super) async fn wait_for_end(&mut self) -> io::Error {
        self.connection.wait_for_end().await
    }

    /// Sends the whole answer.
    pub(super) async fn send(&mut self, answer: Answer) -> Handled {
        let mut bytes = self.head(&answer, Length::Known(answer.body.len()));
        if answer.has_body() && self.request.wants_body() {
            bytes.extend_from_slice(&answer.body);
        }
        self.connection.write(&bytes).await?;
        Ok(self.next())
    }

    /// Sends the head alone; the caller sends the body, if [`Request::wants_body`].
    pub(super) async fn send_head(&mut self, answer: &Answer, length: Length) -> io::Result<()> {
        let head = self.head(answer, length);
        self.connection.write(&head).await
    }

    fn head(&self, answer: &Answer, length: Length) -> Vec<u8> {
        answer.head(length, self.next() == Next::Again && length != Length::UntilEnd, Timestamp::now())
    }

    /// Sends bytes as they are.
    pub(super) async fn raw(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.connection.write(bytes).await
    }

    /// What the client asked to become of the connection.
    pub(super) fn next(&self) -> Next {
        if self.request.keeps_alive() { Next::Again } else { Next::Close }
    }
}
