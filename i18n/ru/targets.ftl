### What is typed or pasted as the thing to probe: what is wrong with it, and what was read differently from what stands there.

# Address

address-empty = Введите адрес, например https://example.com/.
address-too-long = Адрес длиннее 32 КБ; такой не примет ни один сервер.
address-scheme = Замерять можно только http и https, но не «{ $scheme }».
address-space = Между «{ $before }» и «{ $after }» стоит пробел. Уберите его или замените на %20.
address-several = За раз замеряется один адрес, а «{ $second }» — уже второй.
address-no-host = В адресе нет имени хоста.
address-bad-host = «{ $host }» не может быть именем хоста.
address-bad-port = «{ $port }» не может быть портом. Порты — это числа от 1 до 65535.
address-none = «{ $typed }» — не адрес.
address-note-scheme = Подразумевается { $scheme }://.
address-note-joined = Переносы строк и пробелы внутри адреса убраны.
address-note-folded = Полноширинные знаки прочитаны как обычные.
address-note-unwrapped = Кавычки или скобки вокруг адреса убраны.
address-note-fragment = Часть адреса после # отброшена: она никогда не отправляется.
address-note-credentials = Имя и пароль из адреса стали заголовком Authorization.
address-note-idn = В DNS имя { $typed } записывается как { $ascii }.

# curl command
#
# $word   the part of the command that is meant

curl-none = Это не команда curl.
curl-too-long = Команда длиннее 1 МБ.
curl-unclosed = Кавычка { $word } не закрыта. Возможно, у команды нет конца.
curl-no-url = В команде нет URL.
curl-several = За раз замеряется один запрос, а «{ $word }» начинает второй.
curl-unknown-option = Параметр «{ $word }» здесь неизвестен. Уберите его, если запрос работает и без него.
curl-missing-value = Параметру «{ $word }» нужно значение.
curl-file = «{ $word }» берёт значение из файла { $file }, а файлы, названные в команде, не читаются. Вставьте само содержимое.
curl-unsupported = «{ $word }» не поддерживается: формы из нескольких частей, клиентские сертификаты и собственный прокси команды использовать нельзя.
curl-bad-header = Заголовок «{ $word }» отправить нельзя.
curl-bad-method = «{ $word }» — не метод.
curl-head-body = Команда запрашивает только заголовки и при этом отправляет тело. Возможно только одно из двух.
curl-bad-time = «{ $word }» — не число секунд.
curl-bad-pin = «{ $word }» записано не так, как нужно для `--resolve` или `--connect-to`: HOST:PORT:ADDRESS.
curl-note-variable = «{ $word }» — переменная оболочки. Её значение не подставлено, она отправляется как есть.
curl-note-unquoted = Знак «{ $word }» вне кавычек завершил бы команду в оболочке. Здесь он прочитан как часть команды.
curl-note-rest = Используется только первая команда. «{ $word }» отброшено.
curl-note-header-stays = Заголовок «{ $word }» отправляется всегда, убрать его нельзя.
curl-note-header-ignored = «{ $word }» — не заголовок, поэтому не отправляется.
curl-note-pin-unused = «{ $word }» относится не к тому хосту или порту, что в URL, поэтому не используется.
curl-note-http10 = HTTP/1.0 здесь не используется. Запрос отправляется по HTTP/1.1.
curl-note-no-password = В команде есть имя пользователя, но нет пароля. Отправляется пустой пароль.
curl-note-ignored = Отброшено, так как на запрос не влияет: { $words }
