# The window: its frame, its screens, its messages.

# Frame

view-decode = Разбор
view-compare = Сравнение
view-probe = Замеры
view-codes = Коды
palette-open = Поиск кодов и команд
view-settings = Настройки
theme-system = Как в системе
theme-dark = Тёмная
theme-light = Светлая
theme-now-system = Тема: как в системе
theme-now-dark = Тема: тёмная
theme-now-light = Тема: светлая
status-idle = Вставленное не покидает этот компьютер
status-decoded = Разобрано на этом компьютере за { $took } · ничего не отправлено
status-read = Прочитано на этом компьютере за { $took } · ничего не отправлено
status-catalog = Справочник { $version } · работает без сети
dialog-open = Открыть файл
dialog-export = Экспорт отчёта
dialog-certificates = Выберите файл сертификатов (PEM)
open-failed = { $missing ->
        [display] Окно открыть нельзя: нет дисплея (X11 или Wayland).
        [opengl] Окно открыть нельзя: нет OpenGL 2.0 или новее.
       *[thread] Окно открыть нельзя: система не даёт запустить поток.
    } Командная строка работает без окна: `rayscope decode FILE`, `rayscope explain CODE`.

# Notices

notice-dismiss = Скрыть
notice-clipboard-empty = В буфере обмена нет текста. Скопируйте ошибку как текст и вставьте снова.
notice-clipboard-image = В буфере обмена изображение, а изображения не читаются. Скопируйте текст ошибки; со страницы ошибки хватит Ray ID внизу.
notice-dropped-several = Открыт файл { $file }. { $n ->
        [one] Ещё { $n } файл не открыт.
        [few] Ещё { $n } файла не открыты.
       *[many] Ещё { $n } файлов не открыты.
    }
notice-exported = Экспортировано в файл { $path }
notice-export-failed = Отчёт не удалось записать в { $path }. Выберите другую папку или освободите место.

# Paste column

button-paste = Вставить
button-open = Открыть файл…
button-sample = Пример
button-clear = Очистить
button-undo = Вернуть прежний текст
paste-box = Вставленный текст
paste-box-large = Вставленный текст, только для чтения
paste-hint = Вставьте ошибку, ответ или строку журнала
drop-title = Перетащите файл сюда
drop-hint = Текст или JSON
foot-empty = Пусто
foot-press = Нажмите
foot-lines = { $n ->
        [one] { $n } строка
        [few] { $n } строки
       *[many] { $n } строк
    }
foot-characters = { $n ->
        [one] { $n } символ
        [few] { $n } символа
       *[many] { $n } символов
    }
foot-fields = Прочитано полей: { $read } из { $n }
foot-fields-found = Прочитано полей: { $n }
foot-no-fields = Поля не прочитаны
repairs = Исправления
repairs-none = Исправлять нечего
chip-prefix = «{ $prefix }» прочитано как код
chip-truncated = Текст обрезан: неполные значения пропущены
chip-seen = { $n ->
        [one] Встретилась { $n } раз
        [few] Встретилась { $n } раза
       *[many] Встретилась { $n } раз
    }

# Empty

empty-title = Вставьте ошибку и узнайте, что она значит
empty-text = Rayscope найдёт код, объяснит причину и покажет, кто должен действовать. Вставленное не покидает этот компьютер.
empty-samples = Попробуйте на примере
empty-reads = Что можно прочитать
reads-json = JSON-ошибки Cloudflare: 5xx и 1xxx
reads-line = Тело ответа из одной строки «error code: 1020»
reads-wrapped = Текст, разорванный терминалом, чатом или журналом
reads-code = Один только код, например 524 или 1020
sample-524 = 524 · JSON от Cloudflare
sample-524-about = Из терминала, с переносами
sample-1015 = 1015 · клиент на Python
sample-1015-about = Лимит запросов, словарь
sample-1020 = 1020 · одна строка
sample-502 = 502 · строка журнала
sample-502-about = Экранирована в другом JSON
sample-1020-about = Доступ запрещён

# Report

error-of = Ошибка { $i } из { $n }
error-next = Следующая ошибка
error-previous = Предыдущая ошибка
badge-not-in-catalog = Нет в справочнике
badge-by-hand = Выбран вручную
tab-reply = Ответ
path-you = Вы
path-cloudflare = Cloudflare
path-origin = Исходный сервер
path-working = Работает
path-not-reached = Не достигнут
path-delivered = запрос доставлен
fact-missing = не указано
facts-none = В тексте нет ни Ray ID, ни зоны, ни времени. Узнайте их у клиента: по ним находят запрос.
colo-missing = дата-центр не указан
copy-ray = Копировать Ray ID
documentation-link = Cloudflare · ошибка { $code }
retry-ready-short = Можно повторять
retry-future-short = время опережает часы компьютера
translation-original = Оригинал
translation-from = Оригинал · английский
translation-into-zh = Перевод · китайский
translation-into-ru = Перевод · русский
sources-title = Источники: { $n }
copy-text = Копировать весь текст
copy-code = Копировать код
copy-markdown = Копировать как Markdown
copy-reply = Копировать ответ
customer-language = Язык клиента
button-export = Экспорт…
export-as = { $format } · { $language }
copy-markdown-in = Копировать как Markdown: { $language }

# Nothing found

nothing-title = Ошибка в этом тексте не найдена
nothing-text = В тексте нет ни кода, ни тела ошибки, которое можно прочитать.
nothing-tried = Что проверено
nothing-do = Что можно сделать
nothing-ask = Запросить подробности
nothing-copy = Копировать сообщение
nothing-choose = Выбрать код вручную
nothing-choose-hint = Код, например 524
nothing-choose-refused = Это не код. Введите три или четыре цифры.

# Not Cloudflare’s, no error, a request alone

show-in-text = Показать в тексте
other-no-error = Ошибки здесь нет
other-next = Что делать дальше
other-next-system = Найдите это сообщение в документации той системы или спросите тех, кто за неё отвечает. Настройки и журналы Cloudflare его не объяснят.
other-next-healthy = Если что-то всё же не работает, вставьте то, что клиент видит в этот момент: страницу, сообщение или ответ.
other-next-documentation = Чтобы узнать о коде, воспользуйтесь поиском вверху. Чтобы прочитать ошибку, вставьте то, что получил клиент.
other-next-no-sign = Спросите, где появилось сообщение и по какому адресу шёл запрос. Если сайт работает через Cloudflare, заголовки ответа покажут, пришёл ли ответ оттуда.
offer-title = Это запрос, а не ошибка
offer-next = В разделе «Замеры» запрос отправляется снова и снова: видно, сколько занимает каждый ответ и что не удаётся. Пока вы не начнёте, ничего не отправляется.
offer-probe = Замерить этот адрес

# Settings

settings-language = Язык
settings-language-help = Меняется сразу.
settings-customer = Язык клиента
settings-customer-help = Для ответов клиенту и экспорта для него.
settings-theme = Тема
settings-theme-help = Тёмная, светлая или как в системе.
settings-text-size = Размер текста
settings-text-size-help = Масштаб всего окна.
settings-motion = Анимация
settings-motion-help = Меньше: цвета меняются и страницы прокручиваются без анимации.
settings-motion-full = Полная
settings-motion-reduced = Меньше
settings-role = Шаги для роли
settings-role-help = Чьи шаги отчёт показывает первыми.
settings-version = Rayscope { $program } · справочник { $catalog }
settings-privacy = Без учётной записи, телеметрии и проверки обновлений: программа сама не открывает соединений.

# Shortcuts

shortcuts-title = Сочетания клавиш
shortcuts-close = Закрыть список
shortcut-palette = Поиск кодов и команд
shortcut-paste = Вставить и разобрать
shortcut-open = Открыть файл
shortcut-undo = Вернуть заменённый или очищенный текст
shortcut-copy-markdown = Копировать как Markdown
shortcut-copy-reply = Копировать ответ
shortcut-export = Экспорт
shortcut-compare-with = Сравнить код отчёта с другим
shortcut-next-error = Следующая ошибка в тексте
shortcut-previous-error = Предыдущая ошибка в тексте
shortcut-probe-zone = Замерить зону из отчёта
shortcut-sections = Перейти к разделу
shortcut-decode = Разбор
shortcut-compare = Сравнение
shortcut-probe = Замеры
shortcut-codes = Коды
shortcut-settings = Настройки
shortcut-pick-left = В сравнении: выбрать левый код
shortcut-pick-right = В сравнении: выбрать правый код
shortcut-swap = В сравнении: поменять коды местами
shortcut-probe-start = В замерах: старт или стоп
shortcut-chart-start = На графике: старт или стоп
shortcut-chart-step = На графике: предыдущий или следующий запрос
shortcut-language = Следующий язык
shortcut-theme = Следующая тема
shortcut-focus = Следующий элемент
shortcut-close = Закрыть
shortcut-help = Все сочетания

# Palette

palette-list = Результаты
palette-actions = Команды
palette-move = Выбрать
palette-enter = Открыть
palette-compare = В сравнение
palette-results = { $n ->
        [one] { $n } результат
        [few] { $n } результата
       *[many] { $n } результатов
    }
palette-nothing = Ничего не найдено. Вставьте ошибку целиком в «Разбор».
palette-decode = Разобрать этот текст
palette-pair = { $left } и { $right }
palette-go = Перейти в «{ $view }»
palette-copy-report = { $code ->
        [none] Копировать отчёт как Markdown
       *[known] Копировать отчёт { $code } как Markdown
    }
palette-copy-comparison = Копировать сравнение { $left } и { $right } как Markdown
palette-copy-entry = Копировать описание { $code } как Markdown
palette-compare-with = Сравнить { $code } с…
palette-swap = Поменять коды местами
palette-only-differences = Только различия
palette-all-rows = Показать все строки
palette-sample = Пример: { $name }

# Codes

codes-search = Код, название или симптом
codes-all = Все
codes-http = HTTP
codes-nobody = Никто
codes-repeat-yes = Да
codes-repeat-no = Нет
codes-repeat-needless = Повторять нечего
codes-count = Найдено: { $n } из { $all }
codes-clear = Сбросить фильтры
codes-none = Подходящих кодов нет
codes-none-text = Поищите другое слово или сбросьте фильтры.
codes-open-anyway = Всё равно открыть { $code }
codes-back = Все коды
codes-facts = Сведения
codes-practice = На практике
