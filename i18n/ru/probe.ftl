### Probe: how near a URL comes to the limit.
###
### $time, $span, $nominal, $limit, $most   times with their units
### $share   of the limit, with its sign
### $left   m:ss

# Toolbar

probe-method = Метод
probe-url = Адрес (URL)
probe-url-hint = URL или команда curl целиком
probe-interval = Интервал
probe-every = Каждые { $time }
probe-after-reply = После каждого ответа
probe-after-reply-short = По ответу
probe-limit = Лимит
probe-limit-own = Другой, секунд
probe-limit-own-hint = До { $most }: в зонах Enterprise лимит можно поднять
probe-limit-use = Применить
probe-count-name = Запросов
probe-count = { $n ->
        [one] { $n } запрос
        [few] { $n } запроса
       *[many] { $n } запросов
    }
probe-count-none = До остановки
probe-request = Запрос
probe-start = Старт
probe-stop = Стоп

# The rest of the request

probe-headers = Заголовки
probe-header-name = Имя заголовка { $n }
probe-header-value = Значение заголовка { $n }
probe-header-add = Добавить заголовок
probe-header-remove = Удалить заголовок { $n }
probe-header-reveal = Показать значение { $name }
probe-header-mask = Скрыть значение { $name }
probe-body = Тело запроса
probe-connect-to = Подключаться к
probe-connect-to-help = Например, исходный сервер за Cloudflare. SNI и Host остаются из URL; сертификат записывается, но не проверяется.
probe-http-any = Что предложат
probe-follow = Следовать перенаправлениям, каждый шаг — отдельный замер
probe-insecure = Принимать любой сертификат, отмечая его ошибки
probe-authority = Центр сертификации…
probe-authority-forget = Доверять только центрам из системы
probe-curl-masked = Копировать как curl без секретов
probe-curl-whole = Копировать как curl с секретами
probe-problem-header = Такой заголовок отправить нельзя: { $name }
probe-problem-connect-to = Это не имя хоста и не адрес для подключения: { $typed }
probe-problem-engine = Запустить замеры нельзя: { $cause }

# What has to be known

probe-asks-repeats = Каждый { $method } может выполнить работу на сервере заново: создать второй заказ, отправить второе сообщение. Замеры отправляют его снова и снова.
probe-asks-early = Ошибка просит подождать: первый запрос через { $left }. Если начать сейчас, та же ошибка может повториться и продлить ожидание.
probe-start-anyway = Всё равно начать
probe-start-now = Начать сейчас
probe-cancel = Отмена
probe-demo-starts = Демонстрационный сервер запускается
probe-demo = Демонстрационный сервер на этом компьютере, время быстрее в { $speed } раз: лимит { $nominal } здесь равен { $span }
probe-reopened = Замеры от { $at }, сохранённые на этом компьютере. Секреты не сохранялись.

# Before the first run

probe-empty-title = Узнайте, насколько URL близок к лимиту
probe-empty-text = Rayscope отправляет по одному запросу и измеряет самую долгую паузу: именно к ней относится лимит Cloudflare. До старта ничего не отправляется, а после — только на этот адрес.
probe-demo-try = Попробовать на демонстрационном сервере
probe-reopen = Открыть замеры от { $at }

# Tiles

probe-tile-last = Последний
probe-tile-max = Макс.
probe-tile-over = Дольше { $limit }
probe-tile-ok = Успешно / сбои
probe-tile-p50-help = Половина ответов пришла не позже
probe-tile-p95-help = 95 ответов из 100 пришли не позже
probe-tile-p99-help = 99 ответов из 100 пришли не позже
probe-tile-n = Ответов: { $n }
probe-tile-few = Ответов: { $n }, для этого показателя мало
probe-tile-corrected = Для того, кто пришёл бы точно по расписанию: { $time }
probe-tile-silence = Ожидание или пауза, что дольше: это и ограничивает ошибка 524
probe-tile-median = Медиана: { $time }
probe-tile-mad = Медианное отклонение (MAD): { $time }
probe-tile-jitter = Джиттер: { $time }
probe-tile-min = Самый быстрый: { $time }
probe-tile-over-help = Достигли лимита: { $n } из { $all }; получено ошибок 524: { $received }
probe-tile-ok-help = Успешно: целый ответ с кодом меньше 400
probe-tile-timeouts = Таймауты: { $n }
probe-tile-disturbed = Не учтено из-за скачка часов: { $n }

# The card below the chart

probe-sample = Запрос { $n }
probe-sample-total = всего { $time }
probe-sample-none = Здесь появится последний запрос, как только он завершится
probe-sample-loading = Читается запрос { $n }
probe-what-counts = 524 ограничивает ожидание и паузы
probe-previous = Предыдущий запрос
probe-next = Следующий запрос
probe-tab-phases = Фазы
probe-tab-headers = Заголовки
probe-tab-body = Тело
probe-tab-connection = Соединение
probe-tab-verdict = Вывод
probe-gap-help = Самая долгая пауза между двумя чтениями, где-то внутри загрузки
probe-no-reply = Ответ не пришёл
probe-headers-count = { $n ->
        [one] { $n } заголовок
        [few] { $n } заголовка
       *[many] { $n } заголовков
    }
probe-headers-size = со строкой состояния { $bytes }
probe-headers-copy = Копировать заголовки
probe-body-size = { $bytes }
probe-body-start = Первые 64 КБ из { $bytes }
probe-body-stopped = Чтение остановлено на { $bytes }
probe-body-none = Тело ответа пустое
probe-body-copy = Копировать тело
probe-explain = Объяснить эту ошибку
probe-fact-url = Адрес (URL)
probe-fact-address = IP-адрес
probe-fact-proxy = Прокси
probe-fact-certificate = Сертификат
probe-fact-issuer = Кем выдан
probe-fact-names = Для имён
probe-fact-valid = Срок действия
probe-fact-fault = Изъян
probe-no-connection = Соединения не было

# Verdict

probe-share = Доля лимита
probe-worst = Худший
probe-of-limit = { $share } от лимита
probe-in-force = Действующий лимит
probe-trend = Динамика
probe-findings = Что ещё бросается в глаза
probe-copy-summary = Копировать сводку

# Rail, status bar, report, palette

probe-rail-going = Замеры: идут
probe-status = Замеры { $host } · { $requests } с { $since }
probe-zone = Замерить зону
probe-palette-start = Замеры: старт
probe-palette-stop = Замеры: стоп
