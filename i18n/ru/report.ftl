# What a report, an entry and their exports are made of.

section-overview = Обзор
section-translation = Перевод
section-original = Исходный текст
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
actor-read = Действует { $party }: так указано в самой ошибке (`owner_action_required`).
actor-catalog = Обычно действует { $party }; в самой ошибке это не указано.

fact-http-status = Статус HTTP
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

translation-none = Этого текста нет в каталоге, поэтому перевода нет.
address-left-out = (IP-адрес убран)
source-read = прочитано { $date }

reason-problem-json = В тексте есть структурированное тело ошибки самого Cloudflare.
reason-code-body = Строка «error code: N», в которой больше ничего нет, — это тело ответа Cloudflare.
reason-bare-code = Код есть, но по тексту не видно, кто его прислал. Чтобы это выяснить, запросите заголовки ответа `cf-ray` и `server` или тело ответа целиком.
reason-nothing = В тексте нет ошибки, которую можно прочитать. Чтобы это выяснить, запросите сообщение об ошибке целиком или заголовки ответа.

entry-missing = Кода { $code } нет в каталоге. Ниже — то, что верно для его класса.
entry-class = Класс
entry-description = Описание
entry-when-seen = Когда вы это видите
entry-treatment = Что делает Cloudflare
entry-who-acts = Кто действует
entry-retry = Можно ли повторить?
entry-cacheable = Кэшируется?
entry-cacheable-yes = да, по умолчанию
entry-cacheable-no = по умолчанию нет
entry-defined-in = Кем определён
entry-related = Связанные коды

class-name-informational = 1xx · информационный ответ
class-name-success = 2xx · успешный ответ
class-name-redirection = 3xx · перенаправление
class-name-client-error = 4xx · ошибка клиента
class-name-server-error = 5xx · ошибка сервера
class-name-cloudflare-1xxx = Cloudflare 1xxx
class-name-unknown = класс неизвестен

retry-no = нет, пока ничего не изменено
retry-after-wait = после паузы
retry-if-idempotent = с растущими паузами, если запрос идемпотентный
retry-poll-status = проверять состояние, а не отправлять запрос снова
