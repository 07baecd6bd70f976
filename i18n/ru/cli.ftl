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
      rayscope simulate            запустить демосервер, который показывает любой сбой
      rayscope help [VERB]         эта справка или справка по команде

    Параметры:
      --lang en|zh-CN|ru           язык (иначе RAYSCOPE_LANG, иначе язык системы)
      --format text|json|markdown  формат вывода команды
      -h, --help                   справка
      -V, --version                версия

    Ничего никуда не отправляется.
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
      http, cloudflare-5xx, cloudflare-1xxx; cloudflare — оба семейства Cloudflare

    Коды завершения:
      0  коды выведены
      1  ничего не найдено
      2  неверный вызов
cli-see-help = Что можно вызвать, покажет `rayscope --help`.
cli-unknown-language = Языка «{ $tag }» в Rayscope нет. Есть en, zh-CN и ru.
cli-unknown-lang-variable = В RAYSCOPE_LANG указан язык «{ $tag }», которого в Rayscope нет. Есть en, zh-CN и ru.
cli-unknown-verb = Команды «{ $verb }» нет. Есть decode, explain, compare, codes, simulate и help.
cli-format-needs-verb = Параметру `--format` нужна команда: `rayscope decode --format json FILE`.
cli-empty-name = Имя файла пустое.
cli-no-window = Эта сборка без окна: в ней есть только командная строка.
cli-unknown-argument = Параметр «{ $argument }» неизвестен.
cli-unknown-format = Формата «{ $value }» нет. Есть text, json и markdown.
cli-missing-code = Команде `explain` нужен код, например 524.
cli-compare-needs-two = Команде `compare` нужны два кода, например 202 520.
cli-unknown-family = «{ $value }» — не семейство. Есть http, cloudflare-5xx, cloudflare-1xxx и cloudflare.
cli-nothing-found = В справочнике нет кода, подходящего под эти слова.
cli-missing-value = Параметру «{ $argument }» нужно значение.
cli-given-twice = Параметр «{ $argument }» нельзя указать дважды или вместе с остальными параметрами.
cli-wrong-usage = Вызов не удалось понять.
cli-not-a-code = «{ $code }» — не код. В коде три или четыре цифры; по названию его найдёт `rayscope codes WORDS`.
cli-no-api-codes = { $code }: кодов Cloudflare API в справочнике нет.
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
