# The demo server: its help, what each of its paths does, what it says to a wrong request.

cli-help-simulate =
    Запускает на этом компьютере демосервер, который по запросу показывает любой сбой. Доступен он только с этого компьютера.

    Использование:
      rayscope simulate [--listen ADDRESS:PORT] [--speed N] [--format text|json|markdown] [--lang en|zh-CN|ru]

    Параметры:
      --listen ADDRESS:PORT        где принимать соединения (по умолчанию 127.0.0.1:0; порт 0 — любой свободный)
      --speed N                    во сколько раз ускорить время, от 1 до 1000: при 20 две минуты проходят за шесть секунд

    Сервер выводит свой адрес и пути и работает, пока не нажать Ctrl+C или не закрыть его вывод.

    Коды завершения:
      0  сервер работал и остановлен
      2  неверный вызов или адрес занять нельзя
cli-wrong-listen = «{ $value }» — не адрес с портом. Пример: 127.0.0.1:8080.
cli-wrong-speed = «{ $value }» — не скорость. Нужно целое число от 1 до 1000.
simulate-title = Демосервер Rayscope
simulate-listens = Демосервер ждёт запросов по адресу { $address }. Доступен он только с этого компьютера.
simulate-speed = Время ускорено, множитель { $n }: { $limit } в этих путях длятся { $lasts }.
simulate-ctrl-c = Остановить: Ctrl+C.
simulate-paths = Пути
simulate-path = Путь
simulate-parameters = Параметры
simulate-says = Что делает
simulate-not-loopback = Адрес { $address } доступен с других компьютеров. Демосервер работает только на этом, например на 127.0.0.1:8080.
simulate-port-taken = Адрес { $address } занят другой программой. Выберите другой порт; 0 — любой свободный.
simulate-cannot-listen = Демосервер не может принимать соединения на { $address }: { $reason }.
simulate-unknown-path = Такого пути здесь нет. Все пути перечислены на { $index }.
simulate-not-understood = Демосервер не понимает этот запрос.
simulate-too-many = Открыто слишком много соединений. Закройте часть из них и повторите.
simulate-post-only = Задание отправляют методом POST.
simulate-wrong-number = Значение «{ $name }» должно быть числом от { $least } до { $most }.
simulate-wrong-word = Допустимые значения «{ $name }»: { $words }.
simulate-not-published = Cloudflare не публикует текст для этого кода. Это предложение добавил демосервер.

## What each path does

simulate-route-index = Этот список: текстом или страницей.
simulate-route-ok = Сразу отвечает 200.
simulate-route-status = Сразу отвечает с этим кодом состояния. На 1xx — промежуточный ответ, затем 200.
simulate-route-headers = Перечисляет имена полученных заголовков без их значений.
simulate-route-delay = Ждёт перед заголовками, затем передаёт тело частями с паузами между ними.
simulate-route-drip = Заголовки сразу, затем тело понемногу.
simulate-route-gap = Передаёт часть тела, замолкает, затем передаёт остальное.
simulate-route-silent = Принимает запрос и никогда не отвечает.
simulate-route-healthy = Исправный исходный сервер: около 0,6 с на запрос.
simulate-route-degrading = Исходный сервер, который всё медленнее: за 40 запросов от 0,4 с до 120 с и дольше. Если задан лимит, по его достижении — ошибка 524 Cloudflare.
simulate-route-spiky = Обычно 0,5 с, изредка от 90 до 130 с. Если задан лимит, по его достижении — ошибка 524 Cloudflare.
simulate-route-flaky = Около 0,8 с; каждый четвёртый запрос кончается ошибкой 502, 503 или сбросом.
simulate-route-cloudflare = Ошибка Cloudflare в виде JSON, Markdown, HTML или текста. 524 приходит по достижении лимита.
simulate-route-busy-429 = Отвечает 429 с Retry-After (с `date=1` — датой); когда это время пройдёт, всё снова работает.
simulate-route-busy-503 = Отвечает 503 с Retry-After (с `date=1` — датой); когда это время пройдёт, всё снова работает.
simulate-route-jobs = POST: 202 и адрес задания, по которому видно, сколько сделано.
simulate-route-redirect = Столько перенаправлений подряд, затем 200.
simulate-route-redirect-loop = Перенаправление на самого себя.
simulate-route-redirect-away = Перенаправление на другой адрес, который перечислит дошедшие до него заголовки.
simulate-route-empty = Закрывает соединение, не передав ни байта.
simulate-route-reset-accept = Сбрасывает соединение, не дочитав запрос.
simulate-route-reset-request = Сбрасывает соединение, прочитав запрос.
simulate-route-reset-headers = Сбрасывает соединение посреди заголовков.
simulate-route-reset-body = Сбрасывает соединение посреди тела.
simulate-route-cut-headers = Закрывает соединение посреди заголовков.
simulate-route-cut-body = Закрывает соединение, передав половину обещанного тела.
simulate-route-garbage = Байты, которые не являются HTTP.
simulate-route-bad-status = Строка состояния без числа.
simulate-route-huge-headers = Больше заголовков, чем принимает большинство клиентов.
simulate-route-endless = Тело без конца.
simulate-route-bomb = Сжатое тело, которое распаковывается в 1 ГБ.
