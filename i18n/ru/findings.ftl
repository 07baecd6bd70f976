# What decoding found, mended and tried, in words.

# What was mended

repair-unwrapped = Склеено строк: { $n }
repair-respaced = Убрано лишних пробелов: { $n }
repair-unescaped = Экранирование снято
repair-python-literal = Литералы Python прочитаны как JSON
repair-unquoted = Пропущено знаков цитирования: { $n }
repair-unfenced = Ограничители блока кода пропущены
repair-prefix-read = Префиксов прочитано как код: { $n }
repair-transcoded = Преобразовано из UTF-16
repair-invalid-bytes = Пропущено мест с недопустимыми байтами: { $n }
aside-sentences = Отложено фраз в конце: { $n }

# What was tried

reader-problem-json = JSON-ошибка Cloudflare (RFC 9457)
reader-code-body = Строка «error code: N»
reader-bare-code = Код рядом со словом «ошибка», «статус» или «код»
gave-up-no-brace = В тексте нет знака { "{" }
gave-up-no-known-member = Полей Cloudflare в тексте нет
gave-up-no-such-line = Нет строки только с этим текстом
gave-up-no-number = Нет числа из трёх или четырёх цифр
gave-up-no-word-beside = Числа есть, но рядом нет такого слова

ask-customer =
    Чтобы найти причину, пришлите, пожалуйста:
    1) точное время и ваш часовой пояс;
    2) полный адрес страницы (URL);
    3) код ошибки или Ray ID, если они показаны;
    4) снимок экрана или сохранённую страницу.
