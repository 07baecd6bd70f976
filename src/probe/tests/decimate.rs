//! What is drawn against what is there, by a slow and plain way of reckoning.

use std::time::Duration;

use super::super::{Class, FailureKind, Point, Series};
use super::{answer, failure, noise, series};

/// `n` points at uneven distances, all classes and some failures and disturbances among them.
fn mixed(n: u64) -> Series {
    let mut chance = noise(n);
    let mut next = || chance.next().unwrap_or_default();
    let mut started = 0.0;
    series((1..=n).map(|number| {
        started += if next() < 0.01 { 30.0 } else { next() };
        let point = answer(number, started, 0.05 + next() * next() * 100.0);
        match next() {
            x if x < 0.02 => failure(number, started, FailureKind::Refused, None),
            x if x < 0.03 => failure(number, started, FailureKind::WaitTimedOut, Some(next() * 130.0)),
            x if x < 0.05 => Point { status: Some(503), class: Class::Server, ..point },
            x if x < 0.06 => Point { status: Some(524), class: Class::Cloudflare, ..point },
            x if x < 0.10 => Point { status: Some(404), class: Class::Client, ..point },
            x if x < 0.11 => Point { disturbed: true, ..point },
            _ => point,
        }
    }))
}

#[test]
fn columns_hold_what_a_plain_count_finds() {
    let series = mixed(5000);
    let points = series.points();
    let end = points[points.len() - 1].started.as_secs_f64();
    for (x, width) in
        [(0.0..end + 1.0, 300), (-50.0..end * 2.0, 77), (end / 3.0..end / 2.0, 640), (10.0..300.0, 16), (5.0..6.0, 1)]
    {
        let columns = series.columns(x.clone(), width);
        let inside: Vec<usize> = (0..points.len()).filter(|i| x.contains(&points[*i].started.as_secs_f64())).collect();
        let mut covered: Vec<usize> = columns.iter().flat_map(super::super::Column::samples).collect();
        covered.retain(|i| inside.contains(i));
        assert_eq!(covered, inside, "{x:?}: every sample in one column, in order");
        assert!(columns.len() <= width + 2, "{x:?}");
        for column in &columns {
            let here: Vec<usize> = column.samples().filter(|i| !points[*i].disturbed).collect();
            let silences = || here.iter().filter_map(|i| points[*i].silence);
            assert_eq!(column.lowest().and_then(|i| points[i].silence), silences().min());
            assert_eq!(column.highest(points).and_then(|i| points[i].silence), silences().max());
            assert_eq!(column.worst().map(|(class, _)| class), here.iter().map(|i| points[*i].class).max());
            for class in Class::ALL {
                let of_class = || here.iter().filter(|i| points[**i].class == class);
                assert_eq!(column.top(class).is_some(), of_class().count() > 0, "{class:?}");
                assert_eq!(
                    column.top(class).and_then(|i| points[i].silence),
                    of_class().filter_map(|i| points[*i].silence).max()
                );
                assert!(column.top(class).is_none_or(|i| points[i].class == class && column.samples().contains(&i)));
            }
            let path = column.path(points);
            assert!(path.is_sorted() && path.len() <= 4 && path.is_empty() == column.lowest().is_none());
        }
    }
}

#[test]
fn a_pixel_column_has_its_own_stretch_of_time() {
    let series = mixed(4000);
    let points = series.points();
    let (start, end, width) = (100.0, 1100.0, 250);
    let columns = series.columns(start..end, width);
    for column in &columns[1..columns.len() - 1] {
        let pixel = |i: usize| ((points[i].started.as_secs_f64() - start) / (end - start) * width as f64).floor();
        assert!((pixel(*column.samples().start()) - pixel(*column.samples().end())).abs() < 0.5, "{column:?}");
    }
}

#[test]
fn one_rare_error_shows_under_a_hundred_thousand_good_answers() {
    let mut points: Vec<Point> = (1..=100_000).map(|n| answer(n, n as f64, 0.1)).collect();
    points[54_321] = Point { status: Some(502), class: Class::Server, ..points[54_321] };
    points[77_777] = failure(77_778, 77_778.0, FailureKind::Refused, None);
    let series = series(points);
    let columns = series.columns(0.0..100_001.0, 800);
    let worst: Vec<(Class, usize)> =
        columns.iter().filter_map(super::super::Column::worst).filter(|(c, _)| *c > Class::Success).collect();
    assert_eq!(worst, [(Class::Server, 54_321), (Class::Failed, 77_777)]);
    let cells = series.cells(0.0..100_001.0, 200);
    assert_eq!(cells.iter().filter(|cell| cell.class == Some(Class::Server)).count(), 1);
    assert_eq!(cells.iter().map(|cell| cell.samples).sum::<usize>(), 100_000);
    assert!(cells.iter().any(|cell| cell.select == 77_777 && cell.class == Some(Class::Failed)));
}

#[test]
fn few_points_come_one_by_one_with_a_neighbour_on_each_side() {
    let series = series((1..=10).map(|n| answer(n, n as f64 * 10.0, 1.0)));
    let columns = series.columns(35.0..75.0, 100);
    let samples: Vec<usize> = columns.iter().flat_map(super::super::Column::samples).collect();
    assert_eq!((columns.len(), samples), (6, vec![2, 3, 4, 5, 6, 7]));
    assert_eq!(series.columns(0.0..1000.0, 100).len(), 10);
    let outside = series.columns(500.0..600.0, 100);
    assert_eq!(outside.iter().flat_map(super::super::Column::samples).collect::<Vec<_>>(), [9]);
}

#[test]
fn a_failure_without_a_duration_breaks_the_line_and_keeps_its_cell() {
    let points = [answer(1, 1.0, 1.0), failure(2, 2.0, FailureKind::Refused, None), answer(3, 3.0, 1.0)];
    let asleep = Point { disturbed: true, ..answer(4, 4.0, 9.0) };
    let series = series(points.into_iter().chain([asleep]));
    let breaks: Vec<bool> =
        series.columns(0.0..5.0, 100).iter().map(|column| column.path(series.points()).is_empty()).collect();
    assert_eq!(breaks, [false, true, false, true]);
    let classes: Vec<Option<Class>> = series.cells(0.0..5.0, 100).iter().map(|cell| cell.class).collect();
    assert_eq!(classes, [Some(Class::Success), Some(Class::Failed), Some(Class::Success), None]);
}

#[test]
fn a_plot_without_width_or_sense_has_no_columns() {
    let series = mixed(100);
    for (x, width) in [(0.0..10.0, 0), (10.0..10.0, 5), (10.0..1.0, 5), (f64::NAN..1.0, 5), (0.0..f64::INFINITY, 5)] {
        assert_eq!(series.columns(x, width), [], "{width}");
    }
    assert_eq!(series.columns(-10.0..-5.0, 5).len(), 1, "the neighbour on the right");
}

#[test]
fn samples_that_end_out_of_order_are_summed_up_again() {
    let points: Vec<Point> = mixed(600).points().to_vec();
    let in_order = series(points.iter().copied());
    let mut shuffled = points.clone();
    for chunk in shuffled.chunks_mut(7) {
        chunk.reverse();
    }
    let shuffled = series(shuffled);
    assert_eq!(shuffled.points(), in_order.points());
    assert_eq!(shuffled.columns(0.0..400.0, 20), in_order.columns(0.0..400.0, 20));
}

#[test]
fn a_frame_of_a_hundred_thousand_points_looks_at_few_of_them() {
    // Not a stopwatch: the blocks must be there, or a frame would read every point.
    let series = mixed(20_000);
    let bare = size_of_val(series.points());
    assert!(series.heap_bytes() > bare + 20_000 / 16 * 40, "blocks of 16 are summed up");
    assert!(series.columns(0.0..1e6, 10).len() <= 12);
    assert_eq!(series.nearest(Duration::ZERO), Some(0));
}
