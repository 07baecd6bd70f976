# The command line: help, and what is wrong with a call.

cli-help =
    Rayscope объясняет ошибки Cloudflare и HTTP: что сломалось, кто должен действовать и что делать.

    Использование:
      rayscope                     открыть окно
      rayscope FILE                открыть окно и разобрать файл
      rayscope decode [FILE|-]     разобрать файл или данные из канала
      rayscope explain CODE…       объяснить коды
      rayscope compare A B         поставить два кода рядом
      rayscope codes [WORDS]       вывести справочник или найти в нём коды
      rayscope probe URL           запрашивать адрес снова и снова и сравнивать с лимитом времени
      rayscope simulate            запустить демосервер, который показывает любой сбой
      rayscope help [VERB]         эта справка или справка по команде

    Параметры:
      --lang en|zh-CN|ru           язык (иначе RAYSCOPE_LANG, иначе язык системы)
      --format text|json|markdown  формат вывода команды
      -h, --help                   справка
      -V, --version                версия

    Ничего не отправляется, кроме как на адрес, который вы замеряете.
cli-help-decode =
    Разбирает файл или данные из канала и сообщает, что сломалось.

    Использование:
      rayscope decode [FILE|-] [--format text|json|markdown] [--lang en|zh-CN|ru]

    Форматы:
      text                         краткий отчёт (по умолчанию)
      markdown                     полный отчёт и ответ клиенту
      json                         все поля с доказательствами

    Коды завершения:
      0  ошибка распознана
      1  ничего не распознано
      2  неверный вызов или данные не читаются
cli-help-explain =
    Объясняет коды: коды состояния HTTP и собственные коды Cloudflare.

    Использование:
      rayscope explain CODE… [--format text|json|markdown] [--lang en|zh-CN|ru]

    Коды завершения:
      0  все коды есть в справочнике
      1  какого-то кода нет в справочнике; остальные объяснены
      2  неверный вызов
cli-help-compare =
    Ставит два кода рядом: что значит каждый, чем они на деле отличаются и когда какой использовать.

    Использование:
      rayscope compare A B [--format text|json|markdown] [--lang en|zh-CN|ru]

    Код — это число. cf:502 — собственный код 502 Cloudflare, http:520 — число 520 от неизвестного отправителя.

    Коды завершения:
      0  оба кода есть в справочнике
      1  какого-то кода нет в справочнике; остальное выводится
      2  неверный вызов
cli-help-codes =
    Выводит коды справочника или находит их по номеру, названию или симптому на любом из трёх языков.

    Использование:
      rayscope codes [WORDS…] [--family F] [--search WORDS] [--format text|json|markdown] [--lang en|zh-CN|ru]

    Семейства:
      http, cloudflare-5xx, cloudflare-1xxx, cloudflare-api; cloudflare — все семейства Cloudflare

    Коды завершения:
      0  коды выведены
      1  ничего не найдено
      2  неверный вызов
cli-help-probe =
    Снова и снова запрашивает адрес и сравнивает паузы его ответов с лимитом времени Cloudflare.

    Использование:
      rayscope probe URL [OPTIONS]
      rayscope probe 'curl …' [OPTIONS]

    Что запрашивать (команда curl в кавычках, одним аргументом, заполнит это сама; параметры важнее неё):
      --method M                   метод: GET, а с --data — POST
      --header 'N: V'              заголовок запроса; можно повторять
      --data D                     тело запроса; без заголовка Content-Type уходит как форма, как у curl
      --connect-to HOST[:PORT]     подключаться сюда; Host и SNI остаются из URL
      --insecure                   записывать сертификат, но не требовать верного
      --cacert FILE                доверять и сертификатам из FILE (PEM)
      --http 1.1|2                 только эта версия HTTP
      --follow                     следовать перенаправлениям; каждое считается запросом

    Как часто, как долго и с каким лимитом:
      --count N                    закончить после N запросов (20, если не задан --duration)
      --duration D                 закончить через это время
      --interval D                 время между началами запросов (5s); 0 — после каждого ответа. Публичный адрес — не чаще раза в секунду
      --limit D                    лимит Cloudflare (120s), не больше 6000s
      --timeout D                  сдаться после такой тишины (лимит и ещё 15 с)

    D — время: 5s, 500ms, 2m, 1h; 120 — это секунды.

    Форматы:
      text                         по строке на запрос, затем сводка (по умолчанию)
      json, csv                    все запросы по фазам; в json есть и сводка
      markdown                     сводка и последние запросы

    Запросы, которые что-то меняют, например POST, повторяются так же. Ничего не отправляется, кроме как на этот адрес.
    Ctrl+C заканчивает замеры и печатает результат; второй Ctrl+C завершает сразу.

    Коды завершения:
      0  на все запросы пришёл ответ быстрее лимита, с любым кодом состояния
      1  на какой-то нет: сбой, достигнут лимит или Cloudflare ответил собственной ошибкой
      2  неверный вызов
cli-see-help = Что можно вызвать, покажет `rayscope --help`.
cli-unknown-language = Языка «{ $tag }» в Rayscope нет. Есть en, zh-CN и ru.
cli-unknown-lang-variable = В RAYSCOPE_LANG указан язык «{ $tag }», которого в Rayscope нет. Есть en, zh-CN и ru.
cli-unknown-verb = Команды «{ $verb }» нет. Есть decode, explain, compare, codes, probe, simulate и help.
cli-format-needs-verb = Параметру `--format` нужна команда: `rayscope decode --format json FILE`.
cli-empty-name = Имя файла пустое.
cli-no-window = Эта сборка без окна: в ней есть только командная строка.
cli-unknown-argument = Параметр «{ $argument }» неизвестен.
cli-unknown-format = Формата «{ $value }» нет. Есть text, json и markdown.
cli-unknown-format-csv = Формата «{ $value }» нет. Есть text, json, markdown и csv.
cli-probe-needs-url = Команде `probe` нужен URL, например https://example.com/.
cli-probe-quote-curl = Возьмите всю команду curl в кавычки, чтобы она стала одним аргументом: сейчас «{ $value }» стоит отдельно.
cli-probe-bad-time = «{ $value }» — не время для `{ $option }`. Время пишется так: 5s, 500ms, 2m или 1h.
cli-probe-bad-count = «{ $value }» — не число запросов.
cli-probe-bad-limit = «{ $value }» не может быть лимитом. Он больше 0 и не больше 6000s.
cli-probe-bad-method = «{ $value }» — не метод.
cli-probe-bad-header = Заголовок «{ $value }» отправить нельзя. Заголовки пишутся так: `Name: value`.
cli-probe-bad-place = К «{ $value }» подключиться нельзя. Укажите хост или адрес, с портом или без него.
cli-probe-bad-http = Версии HTTP «{ $value }» здесь нет. Есть 1.1 и 2.
cli-probe-data-file = «{ $value }» — это имя файла, а `--data` ждёт сам текст.
cli-probe-short-timeout = Таймаут не длиннее лимита, поэтому ни один запрос не покажет, что за лимитом.
cli-probe-no-certificate = В { $path } нет сертификата. Нужен файл PEM со строкой BEGIN CERTIFICATE.
cli-probe-no-thread = Система не выделила поток для замеров. Закройте другие программы и попробуйте снова.
cli-missing-code = Команде `explain` нужен код, например 524.
cli-compare-needs-two = Команде `compare` нужны два кода, например 202 520.
cli-unknown-family = «{ $value }» — не семейство. Есть http, cloudflare-5xx, cloudflare-1xxx, cloudflare-api и cloudflare.
cli-nothing-found = В справочнике нет кода, подходящего под эти слова.
cli-missing-value = Параметру «{ $argument }» нужно значение.
cli-given-twice = Параметр «{ $argument }» нельзя указать дважды или вместе с остальными параметрами.
cli-wrong-usage = Вызов не удалось понять.
cli-not-a-code = «{ $code }» — не код. В коде три или четыре цифры; по названию его найдёт `rayscope codes WORDS`.
cli-output-failed = Вывод не удалось записать. Проверьте диск или программу, которая его читает.
cli-paste = О тексте
cli-more-errors =
    { $n ->
        [one] Ещё { $n } ошибка не выведена; `--format json` покажет все.
        [few] Ещё { $n } ошибки не выведены; `--format json` покажет все.
       *[many] Ещё { $n } ошибок не выведено; `--format json` покажет все.
    }
codes-code = Код
codes-family = Семейство
codes-name = Название
cli-offer = `rayscope probe { $address }` отправляет его снова и снова и показывает, сколько занимает каждый ответ и что не удаётся.
