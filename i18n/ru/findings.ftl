# What decoding found, mended and tried, in words.

# What was mended

repair-unwrapped = Склеено строк: { $n }
repair-respaced = Убрано лишних пробелов: { $n }
repair-unescaped = Снято экранирований: { $n }
repair-python-literal = Прочитано литералов Python: { $n }
repair-unquoted = Пропущено знаков цитирования: { $n }
repair-unfenced = Пропущено ограничителей кода: { $n }
repair-prefix-read = Префиксов прочитано как код: { $n }
repair-transcoded = Преобразовано из другой кодировки
repair-invalid-bytes = Пропущено мест с недопустимыми байтами: { $n }
repair-ansi = Убрано кодов терминала: { $n }
repair-line-prefix = Убрано префиксов строк: { $n }
repair-entities = Прочитано HTML-сущностей: { $n }
repair-percent = Снято процентных кодировок: { $n }
repair-base64 = Раскодировано фрагментов Base64: { $n }
repair-hex = Раскодировано шестнадцатеричных фрагментов: { $n }
repair-inflated = Распаковано сжатых фрагментов: { $n }
repair-quoted-printable = Снято почтовых кодировок: { $n }
repair-dechunked = Убрано длин частей тела: { $n }
repair-joined-literals = Склеено частей строк: { $n }
repair-requoted = Исправлено кавычек и букв: { $n }
repair-unlinked = Ссылок прочитано как текст: { $n }
repair-translated = Прочитано переведённых ключей: { $n }
repair-before = Вставлено
repair-after = Прочитано как
aside-sentences = Отложено фраз в конце: { $n }

# As what an error was found

fact-format = Вид записи
format-problem-json = Тело ошибки в JSON (RFC 9457)
format-problem-markdown = Тело ошибки в Markdown
format-html-page = HTML-страница
format-page-text = Текст страницы
format-code-body = Тело из одной строки «error code: N»
format-api-envelope = Ответ API
format-api-text = Ошибка API в выводе клиента
format-access-json = JSON от Cloudflare Access
format-tunnel-log = Журнал cloudflared
format-headers = Заголовки ответа
format-har = Запись HAR
format-logpush = Журнал запросов Cloudflare
format-access-log = Строка журнала сервера
format-client-message = Сообщение клиента или мониторинга
format-other-system = Ошибка другой системы
format-bare-code = Только код
format-bare-ray = Только Ray ID

# Whether Cloudflare sent it, and why

verdict-yes = От Cloudflare
verdict-no = Не от Cloudflare
verdict-unknown = Отправитель неизвестен
reason-problem-json = В тексте есть структурированное тело ошибки самого Cloudflare.
reason-problem-markdown = В тексте есть тело ошибки самого Cloudflare в виде Markdown.
reason-html-page = В тексте есть страница, которую отдаёт сам Cloudflare.
reason-page-text = В тексте есть слова страницы, которую отдаёт сам Cloudflare.
reason-code-body = Строка «error code: N», в которой больше ничего нет, — это тело ответа Cloudflare.
reason-api-envelope = В тексте есть ответ API Cloudflare.
reason-api-text = Клиент передаёт ошибку API Cloudflare.
reason-access-json = В тексте есть тело JSON, которое отправляет Cloudflare Access.
reason-tunnel-log = Строки взяты из журнала cloudflared, клиента туннелей Cloudflare.
reason-headers = В ответе есть заголовки, которые ставит Cloudflare, например `cf-ray`.
reason-har = В записанном ответе есть заголовки, которые ставит Cloudflare, например `cf-ray`.
reason-logpush = Запись взята из журнала запросов самого Cloudflare.
reason-access-log = В строке журнала есть признак, который оставляет только Cloudflare.
reason-client-message = Сообщение повторяет то, что отправляет только Cloudflare.
reason-bare-code = Код есть, но по тексту не видно, кто его прислал.
reason-bare-ray = В тексте есть Ray ID: его присваивает запросам только Cloudflare.
reason-wording = Рядом с кодом стоят слова, которыми его описывает Cloudflare.
reason-named = В тексте отправителем назван Cloudflare.
reason-host = Запрос шёл на один из собственных хостов Cloudflare.
reason-other-system = Ответ дал не Cloudflare. Источник: { $system }.
reason-healthy = Ответ прошёл через Cloudflare, и ошибки в нём нет.
reason-documentation = В тексте говорится об ошибках, но ни одной не произошло.
reason-no-error = В тексте упоминается Cloudflare, но об ошибке в нём не говорится.
reason-no-sign = Произошёл сбой, но ничто в тексте не указывает на Cloudflare.
reason-named-failure = В тексте говорится о сбое и упоминается Cloudflare, но не видно, что ошибка пришла оттуда.
reason-bare-words = В тексте есть слова страницы с ошибкой, но не видно, чья это страница.
reason-nothing = В тексте нет ошибки, которую можно прочитать.

wanted-title = Что поможет выяснить
wanted-headers = Запросите заголовки ответа, прежде всего `cf-ray` и `server`.
wanted-body = Запросите тело ответа целиком, без изменений.
wanted-ray-id = Запросите Ray ID: он указан внизу страницы.
wanted-address = Запросите адрес (URL), по которому шёл запрос.
wanted-code = Запросите номер, который показан на странице или в сообщении.

# Other systems that have no name of their own

system-aws-load-balancer = балансировщик нагрузки AWS
system-container-registry = реестр контейнеров
system-acme = центр сертификации (ACME)
system-database = база данных
system-localhost = сервер на том же компьютере
system-unnamed = другая система

# What an error says beside itself

section-contradictions = Что не сходится
contradiction = `{ $field }`: в тексте есть и «{ $said }». Доказано значение «{ $taken }».
contradiction-alone = `{ $field }`: в тексте стоит «{ $said }», но так быть не может. Это значение не взято.
cause-chain = За ней стоит
errors-beyond = { $n ->
        [one] Ещё { $n } ошибка не показана
        [few] Ещё { $n } ошибки не показаны
       *[many] Ещё { $n } ошибок не показаны
    }

# What was tried

reader-structured = Структурированные тела: ошибки Cloudflare, его API, Access
reader-page = Страницы ошибок, проверки и блокировки
reader-response = Заголовки ответа, файлы HAR и журналы
reader-client = Сообщения клиентов, шлюзов и мониторинга
reader-bare-code = Код рядом со словом «ошибка», «статус» или «код»
reader-layers = Слои: экранирование, кодировки, сжатие
gave-up-no-brace = В тексте нет знака { "{" }
gave-up-no-known-member = Полей Cloudflare в тексте нет
gave-up-no-page = Нет ни тегов, ни фраз такой страницы
gave-up-no-response = Нет заголовка, строки состояния или записи журнала с ошибкой
gave-up-no-message = Нет сообщения, какое выводит известный клиент
gave-up-no-number = Нет числа из трёх или четырёх цифр
gave-up-no-word-beside = Числа есть, но рядом нет такого слова
gave-up-no-layer = Закодированного в тексте нет
gave-up-nothing-below = Слои сняты, но ошибки под ними нет

ask-customer =
    Чтобы найти причину, пришлите, пожалуйста:
    1) точное время и ваш часовой пояс;
    2) полный адрес страницы (URL);
    3) код ошибки или Ray ID, если они показаны;
    4) снимок экрана или сохранённую страницу.
