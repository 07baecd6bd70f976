### График в разделе «Замеры». Слова внутри графика коротки: они стоят между точками.

chart-title = Время ответа
chart-name = График времени ответа
chart-cloudflare = Cloudflare
chart-failed = нет ответа
chart-over = выше лимита
chart-in-flight = выполняется
chart-in-flight-age = выполняется { $age }
chart-in-flight-many = выполняется: { $n }, дольше всех { $age }
chart-log = Лог.
chart-linear = Линейная
chart-span-two-minutes = Последние 2 мин
chart-span-ten-minutes = Последние 10 мин
chart-span-hour = Последний час
chart-span-day = Последние 24 ч
chart-span-all = За всё время
chart-follow = Следить
chart-status = Статус
chart-limit = отсюда и выше — ошибка 524
chart-limit-sped = отсюда и выше — ошибка 524 · { $real } ({ $limit }, ускорено в { $speed } раз)
chart-limit-share = { $time } · { $share }
# Другие таймеры Cloudflare на пути к исходному серверу.
chart-guide-connect = { $time } · предел TCP-рукопожатия, ошибка 522
chart-guide-write = { $time } · предел отправки запроса, ошибка 524
chart-empty = Нажмите «Старт», чтобы увидеть, насколько этот URL близок к лимиту
chart-sample = Запрос { $number } · { $time }
chart-silence = Дольше всего без данных { $time }
chart-total = Всего { $time }

## График словами, предложение за предложением.

chart-said-empty = Запросов пока нет.
chart-said-count = Запросов: { $n }.
chart-said-range = Самый быстрый ответ — { $min }, медиана — { $median }, самый медленный — { $max }.
chart-said-limit = Лимит — { $limit }.
chart-said-none-over = Лимита { $limit } не достиг ни один запрос.
chart-said-over = Достигли лимита { $limit }: { $n }.
chart-said-failed = Без полного ответа: { $n }.
chart-said-trend = Тенденция: { $trend }.
chart-said-in-flight = Выполняется запросов: { $n }.
