### What the figures of a probe mean.
###
### $share   of the limit, with its sign: 2.6 %
### $time, $took, $median, $bound, $limit, $span   times with their units

# Phases and figures of an exchange

phase-dns = DNS
phase-tcp = TCP
phase-tls = TLS
phase-write = Отправка
phase-wait = Ожидание
phase-download = Загрузка
measure-gap = Пауза
measure-total = Всего

# Verdict: title, then one sentence

verdict-nothing-yet = Замеров пока нет
verdict-too-early = Судить пока рано
verdict-not-expected = 524 не ожидается
verdict-watch = Стоит следить
verdict-likely = Вероятна ошибка 524
verdict-happening = Ошибка 524 уже есть
verdict-no-answer = Нет ответа
verdict-says-nothing = Показатели появятся с первым ответом
verdict-says-too-early = Ответов пока { $n } из { $needed } нужных
verdict-says-p99 = p99 — { $share } от лимита
verdict-says-max = Самый медленный ответ — { $share } от лимита, ответов: { $n }
verdict-says-given-up = Один запрос прерван на { $share } от лимита
verdict-says-rising = Время ответа растёт: лимит будет достигнут через { $time }
verdict-says-hit = Достигли лимита: { $over } из { $n }
verdict-says-silent = { $failure }, подряд: { $n }
verdict-says-mostly = Сбоев подряд: { $n }, чаще всего: { $failure }
verdict-line = { $title } · { $says }
in-force = действующий лимит: { $time }
act-soon = Разработчику исходного сервера стоит действовать заранее: поставить долгую работу в очередь и сразу отвечать 202.
act-now = Действовать должен разработчик исходного сервера: поставить долгую работу в очередь и сразу отвечать 202. Иначе остаётся только отвечать быстрее чем за { $limit }; для зон Enterprise лимит можно поднять.
outlook-524-soon = Посетитель за Cloudflare получит ошибку 524, как только ответа не будет { $limit }.
outlook-524-now = За Cloudflare такие запросы заканчиваются ошибкой 524.
outlook-524-real = Cloudflare вернул этому компьютеру ошибку 524.

# Trend and findings

trend-reached = растёт; такими темпами лимит будет достигнут через { $time }
trend-rising = растёт
trend-falling = снижается
trend-level = без изменений
finding-first-slow = Первый ответ был медленным: { $took }, дальше обычно { $median }. Имя, соединение и кэш были ещё холодными.
finding-outliers = { $n ->
        [one] { $n } ответ занял больше { $bound }, намного больше остальных.
        [few] { $n } ответа заняли больше { $bound }, намного больше остальных.
       *[many] { $n } ответов заняли больше { $bound }, намного больше остальных.
    }

# Limit

limit-line = { $limit } · { $source }
limit-line-demo = { $limit } · демосервер, время быстрее в { $speed } раз: здесь { $span }
limit-error-bodies = по умолчанию
limit-documentation = документация с 2026-07
limit-former = до 2025-10
limit-named = указан в ошибке
limit-custom = свой

# End, rest, clock

end-stopped = Остановлено
end-count = Все запланированные запросы выполнены
end-duration = Запланированное время вышло
end-failures = Остановлено после сбоев подряд: { $n }
rest-retry-after = Сервер просит подождать (Retry-After): следующий запрос через { $left }
rest-busy = Сервер перегружен: следующий запрос через { $left }
clock-jumped = Часы скакнули на { $by } или компьютер спал. Запросы, которые в это время выполнялись, не учитываются.
sample-disturbed = Не учитывается: компьютер спал или его часы перевели

# Certificate

certificate-left = { $n ->
        [0] истекает менее чем через сутки
        [one] истекает через { $n } день
        [few] истекает через { $n } дня
       *[many] истекает через { $n } дней
    }
certificate-over = { $n ->
        [0] истёк менее суток назад
        [one] истёк { $n } день назад
        [few] истёк { $n } дня назад
       *[many] истёк { $n } дней назад
    }
certificate-later = действует только с { $date }

# The figures of a run, as labels and values

summary-title = Замеры: { $host }
figure-request = Запрос
figure-limit = Лимит
figure-since = Начало
figure-requests = Запросы
figure-requests-value = { $count } · успешно: { $ok } · сбои: { $failed }
figure-answers = Ответы
figure-over = Дольше { $limit }
figure-received-524 = Получено ошибок 524
figure-timeouts = Таймауты
figure-disturbed = Не учтено
figure-max = Макс.
figure-median = Медиана (p50)
figure-mad = Разброс (MAD)
figure-jitter = Джиттер
figure-few = { $value } · замеров { $n } из { $needed } нужных
figure-corrected = { $value } · по расписанию { $corrected }
figure-certificate = Сертификат
figure-end = Конец
figure-value = { $value }
figure-trend = Динамика
figure-failures = Сбои
figure-failure = { $failure }: { $n }
figure-samples = Замеры
figure-samples-shown = Последние { $shown } из { $n }; в JSON и CSV есть все.
figure-note = С лимитом сравнивается ожидание или пауза, что дольше, а не общее время.
column-number = №
column-time = Время
column-status = Код
column-note = Примечание

# A run while it goes

probing-every = каждые { $interval }
probing-after-each = после каждого ответа
probing-count = { $n ->
        [one] { $n } запрос
        [few] { $n } запроса
       *[many] { $n } запросов
    }
probing-for = в течение { $time }
probing-ctrl-c = Ctrl+C остановит замеры и покажет, что получилось.
probing-cut-off = прервано
probing-over = дольше лимита
