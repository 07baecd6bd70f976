# What a report, an entry and their exports are made of.

section-overview = Обзор
section-translation = Перевод
section-original = Оригинал
section-cause = Причина
section-actor = Кто действует
section-fix = Решение
section-prevention = Профилактика
section-note = Примечание
section-sources = Источники
section-reply = Ответ клиенту

cause-root = Первопричина
cause-where = Где
cause-context = Контекст

family-http = Код состояния HTTP
family-cloudflare-5xx = Cloudflare 5xx
family-cloudflare-1xxx = Cloudflare 1xxx
family-other = Другое

badge-retryable = Можно повторить
badge-not-retryable = Повторять бесполезно
must-act-caller = Действует вызывающая сторона
must-act-origin-developer = Нужны действия на сервере
must-act-site-owner = Действует владелец сайта
must-act-cloudflare = Действует Cloudflare
must-act-nobody = Действий не требуется

role-caller = Вызывающая сторона
role-origin-developer = Разработчик сервера
role-site-owner = Владелец сайта

party-caller = вызывающая сторона
party-origin-developer = разработчик исходного сервера (origin)
party-site-owner = владелец сайта
party-cloudflare = Cloudflare
party-nobody = никто
actor-read = Кто должен действовать: { $party }; так указано в самой ошибке (`owner_action_required`).
actor-catalog = Кто обычно должен действовать: { $party }; в самой ошибке это не указано.

fact-http-status = Код состояния HTTP
fact-ray-id = Ray ID
fact-colo = Дата-центр
fact-zone = Зона
fact-time = Время
fact-local-time = Местное время
fact-retry-after = Повтор через
fact-error-name = Имя ошибки
fact-category = Категория
fact-documentation = Документация

retry-left = осталось { $time }
retry-ready = можно повторять
retry-in-future = время ошибки опережает часы этого компьютера, поэтому обратного отсчёта нет

translation-none = Этого текста нет в справочнике, поэтому перевода нет.
address-left-out = (IP-адрес убран)
source-read = прочитано { $date }

reason-problem-json = В тексте есть структурированное тело ошибки самого Cloudflare.
reason-code-body = Строка «error code: N», в которой больше ничего нет, — это тело ответа Cloudflare.
reason-bare-code = Код есть, но по тексту не видно, кто его прислал. Чтобы это выяснить, запросите заголовки ответа `cf-ray` и `server` или тело ответа целиком.
reason-nothing = В тексте нет ошибки, которую можно прочитать. Чтобы её найти, запросите сообщение об ошибке целиком или заголовки ответа.

entry-missing = Кода { $code } нет в справочнике. Ниже — то, что верно для его класса.
entry-missing-outside = Кода { $code } нет в справочнике, и ни к какому известному классу он не относится. Ниже — то, что верно для любого такого числа.
entry-class = Класс
entry-description = Описание
entry-when-seen = Когда вы это видите
entry-treatment = Что делает Cloudflare
entry-who-acts = Кто действует
entry-retry = Можно ли повторить?
entry-cacheable = Кэшируется?
entry-cacheable-yes = По правилам HTTP по умолчанию — да.
entry-cacheable-no = По правилам HTTP по умолчанию — нет.
entry-defined-in = Кем определён
entry-related = Связанные коды

class-name-informational = 1xx · информационный ответ
class-name-success = 2xx · успешный ответ
class-name-redirection = 3xx · перенаправление
class-name-client-error = 4xx · ошибка клиента
class-name-server-error = 5xx · ошибка сервера
class-name-cloudflare-1xxx = 1xxx · собственный код Cloudflare
class-name-unknown = вне известных классов

# What an entry and a comparison say, field by field.

entry-answers = Кто отвечает
entry-how-to-fix = Как исправить
entry-work = Выполнена ли работа?
entry-finality = Пройдёт ли само?
entry-headers = Какие заголовки смотреть
entry-published-wait = Опубликованная пауза
entry-flags = Пометки
entry-aliases = Другие названия
entry-timers = Таймеры
entry-elsewhere = Используют также
entry-confidence = Достоверность
confidence-medium = средняя: часть сведений из вторичных источников
confidence-low = низкая: источников мало или они неофициальные
class-name-cloudflare-5xx = 5xx · собственный код Cloudflare
not-in-catalog = нет в справочнике
not-published = Cloudflare этого не публикует
status-inferred = Вероятно, { $status }; Cloudflare этого не публикует
headers-none = таких нет
answers-edge = Сам Cloudflare, его edge-сервер.
answers-origin = Исходный сервер или прокси перед ним; Cloudflare передаёт ответ дальше.
answers-either = Исходный сервер или Cloudflare: различить помогут тело и заголовки.
answers-other = Ни исходный сервер, ни Cloudflare: прокси или сеть на пути, другая CDN, API поставщика или программа на стороне клиента.
answers-nobody = Никто: ответа не было.
answers-in-log = Никто его не отправляет: прокси исходного сервера пишет его в журнал, а клиент получает HTTP { $status }.
work-done = Да.
work-not-done = Нет: запрос отклонён или не начат.
work-maybe = Неизвестно: работа могла выполниться, а могла и нет.
work-accepted = Принята, но не закончена; сбой ещё возможен.
work-none = К этому коду вопрос не относится.
finality-final = Нет: на тот же запрос придёт тот же ответ.
finality-passing = Возможно: причина бывает временной.
finality-until-fixed = Нет: останется, пока не устранят причину.
finality-interim = Это промежуточный ответ: за ним придёт другой.
retry-no = Без изменений — нет.
retry-by-hand = Автоматически — нет; позже — один раз вручную.
retry-after-wait = После паузы, указанной в `Retry-After`.
retry-if-idempotent = С растущими паузами, если запрос идемпотентный.
retry-safe = Да, с любым методом.
retry-poll-status = Не нужно: опрашивайте состояние, второй запрос может запустить второе задание.
retry-not-needed = Повторять нечего.
retry-wait-final = Нет: дождитесь окончательного ответа.
retry-new-credentials = С верными учётными данными или нужными правами.
retry-refresh-state = Да, но сначала прочитайте текущее состояние ресурса.
retry-new-connection = Да, по новому соединению.
retry-follow-same-method = Перейдите по `Location` с тем же методом и телом.
retry-follow-may-change = Перейдите по `Location`; клиент может заменить `POST` на `GET`.
retry-follow-get = Перейдите по `Location` методом `GET`.
retry-never-received = Вызывающая сторона этого кода не получает.
retry-not-published = Cloudflare этого не публикует.
retry-after-seconds = Через { $wait }, затем каждый раз удваивая паузу.
repeat-may-be-done = `POST` — только с ключом идемпотентности: первый мог сработать.
repeat-nothing-done = Ничего не выполнено, поэтому можно повторить и `POST`.
cloudflare-keeps = Cloudflare без особых настроек хранит такой ответ { $n } мин.
cloudflare-keeps-none = Cloudflare без особых настроек такой ответ не хранит.
treatment-none = Cloudflare этого не публикует.
treatment-inferred = (Вывод: в документации этого нет.)
flag-unofficial = нет в реестре IANA
flag-deprecated = устарел
flag-obsolete = вышел из употребления
flag-reserved = зарезервирован стандартом
flag-temporary = зарегистрирован временно
flag-log-only = только в журналах
flag-wire-code-differs = клиент получает другой код
defined-by-vendor = { $vendor }.
defined-by-section = { $text }, раздел { $section }.
defined-by-text = { $text }
defined-by-convention = Негласное соглашение без владельца; в реестре IANA его нет.
gist-unknown = этого номера нет в справочнике
send-cloudflare-1xxx = Никогда: его отправляет только Cloudflare, внутри другого кода состояния.
send-unknown = Не отправляйте число, которого клиенты не знают: они прочтут его как первый код класса.
send-outside = Не отправляйте его: как код состояния HTTP он не входит ни в один класс, и клиенты обработают его как ошибку сервера.
meet-unknown = Считайте его первым кодом класса (RFC 9110, раздел 15) и узнайте у отправителя, что он значит.
meet-outside = Как код состояния HTTP он считается ошибкой сервера (RFC 9110, раздел 15); узнайте у отправителя, что он значит.
