### Codes of Cloudflare’s API: see classes.ftl for what the attributes are.

cloudflare-api-1000 = Invalid API token
    .description = The token check says that the token is not a user token. It may belong to an account.
    .gist = the token that was checked is not a user token
    .when-seen = When a token of an account is checked at the address for users’ tokens.
    .fix-caller-1 = **Check it at the account’s address.** Tokens of an account have a check of their own.
    .fix-caller-2 = **If that fails too, create a new token** and replace the old one in the program’s settings.

cloudflare-api-1003 = A record with that name exists
    .description = A DNS record for this hostname exists already, so the tunnel’s record cannot be created.
    .gist = a DNS record stands in the way of the tunnel’s
    .when-seen = When `cloudflared tunnel route dns` is run for a name that has an A, AAAA or CNAME record.
    .fix-caller-1 = **Look at the record in the zone.** If it is of no use any more, delete it.
    .fix-caller-2 = **Or overwrite it:** `cloudflared tunnel route dns --overwrite-dns`.

cloudflare-api-1004 = DNS validation error
    .description = A field of the DNS record is not valid. Which one stands in `error_chain`; newer answers give that entry alone.
    .gist = a field of the DNS record is not valid
    .when-seen = When a record is created or changed with a name, content, type or TTL that does not fit.
    .fix-caller-1 = **Read the entry behind it.** It names the field.
    .fix-caller-2 = **Correct the field and send the call again.** The same call fails again.

cloudflare-api-1031 = Forbidden
    .description = The token has expired or lacks the permission for this product.
    .gist = the token has expired or lacks the permission
    .when-seen = When Workers AI is used remotely during development; other products can use the number, too.
    .fix-caller-1 = **Check the token’s date and permissions.** The command must be run by somebody who may use the product.
    .fix-caller-2 = **Log in again** (`wrangler login`) or create a token with the missing permission.

cloudflare-api-1049 = Not a registered domain
    .description = The domain cannot be added because it is not registered, or because it is not the registered name itself.
    .gist = the domain to be added is not registered
    .when-seen = When a zone is added right after the purchase, with a typo, or as a subdomain.
    .fix-caller-1 = **Add the registered domain itself,** without a subdomain.
    .fix-caller-2 = **If it is new, wait until the registry shows it,** then add it again.

cloudflare-api-1105 = Zone temporarily restricted
    .description = The domain was added too often in a short time and cannot be added for now.
    .gist = the domain was added too often
    .when-seen = After several attempts to add and remove the same domain.
    .fix-caller-1 = **Wait some hours.** Cloudflare speaks of three.
    .fix-caller-2 = **Then add it once,** with the right name.

cloudflare-api-6003 = Invalid request headers
    .description = A header of the call is malformed, mostly the one with the credentials. The entry behind it names it.
    .gist = a header of the call is malformed
    .when-seen = When a token or key has a space, a line end, quotes or a missing part, or when a key is sent where a token belongs.
    .fix-caller-1 = **Read the entry behind it:** 6103 is `X-Auth-Key`, 6111 is `Authorization`.
    .fix-caller-2 = **Set the credentials again,** without quotes, spaces and line ends. Tokens go into `Authorization: Bearer`, the global key into `X-Auth-Key`.

cloudflare-api-6103 = Invalid format of X-Auth-Key
    .description = The global API key in `X-Auth-Key` does not have the form of one.
    .gist = the global API key is malformed
    .when-seen = When a token stands in `X-Auth-Key`, or the key was copied incompletely.
    .fix-caller-1 = **If it is a token, send it as `Authorization: Bearer`** and leave `X-Auth-Key` and `X-Auth-Email` out.
    .fix-caller-2 = **If it is the global key, copy it again** from the dashboard; it consists of hexadecimal digits alone.

cloudflare-api-6111 = Invalid format of Authorization
    .description = The header `Authorization` is not of the form `Bearer TOKEN`.
    .gist = the token’s header is malformed
    .when-seen = When the word `Bearer` is missing or doubled, or the token has quotes, spaces or a line end.
    .fix-caller-1 = **Send `Authorization: Bearer` and the token,** nothing else.
    .fix-caller-2 = **Look at what the program really sends:** a variable may be empty or hold quotes.

cloudflare-api-7003 = No route to this path
    .description = The address of the call leads nowhere, mostly because an ID in it is wrong or empty.
    .gist = an ID in the address is wrong or empty
    .when-seen = When the variable for the account ID or zone ID is empty, or holds a name instead of an ID.
    .fix-caller-1 = **Print the whole address of the call.** Two slashes side by side show an empty ID.
    .fix-caller-2 = **Fill in the ID of the account or zone,** and check that the token may use it.

cloudflare-api-9103 = Unknown key or e-mail address
    .description = The global key and the e-mail address are well formed but do not belong together, or the key was replaced.
    .gist = key and e-mail address do not belong together
    .when-seen = When the key was renewed, or belongs to another user.
    .fix-caller-1 = **Compare both with the user’s profile:** key and address must be of the same user.
    .fix-caller-2 = **Better: use a token** with only the permissions that the program needs.

cloudflare-api-9106 = Authentication failed
    .description = The call has no credentials, or they are malformed.
    .gist = credentials are missing or malformed
    .when-seen = When a variable with the token is empty, or the headers of key and token are mixed.
    .fix-caller-1 = **Check that the variable with the token is set** where the program runs.
    .fix-caller-2 = **Send one kind of credentials only:** a token, or key and e-mail address.

cloudflare-api-9109 = Token invalid or not allowed
    .description = The token is invalid, expired or not valid for this address, or it lacks the permission for what was asked.
    .gist = the token is invalid or may not do this
    .when-seen = When a token has expired or was deleted, is limited to other zones or IP addresses, or lacks a permission.
    .fix-caller-1 = **Check the token with `/user/tokens/verify`.** If it is valid, a permission, a zone or an allowed address is missing.
    .fix-caller-2 = **Edit the token or create a new one,** with the permission and the zone that the call needs.

cloudflare-api-10000 = Authentication error
    .description = The token is not valid for this account, or lacks the permission. The same number also reports success when a token is checked.
    .gist = the token is not valid for this account or call
    .when-seen = When the account ID belongs to another account, or the token has permissions for zones but not for the account.
    .fix-caller-1 = **Compare the account ID in the address with the token’s accounts.**
    .fix-caller-2 = **Add the missing permission to the token.** A token that works for DNS need not work for Workers.

cloudflare-api-10006 = Bucket not found, or code not readable
    .description = For R2: there is no bucket of that name. For Workers: the code that was uploaded could not be parsed.
    .gist = no such R2 bucket, or unreadable Worker code
    .when-seen = When a binding names a bucket that was never created, or when the uploaded script has a syntax error.
    .fix-caller-1 = **R2: create the bucket, or correct its name** and the account.
    .fix-caller-2 = **Workers: build the script locally** and correct the place that the message names.

cloudflare-api-10007 = Worker not found
    .description = There is no Worker of that name in the account, or no workers.dev subdomain.
    .gist = no such Worker or workers.dev subdomain
    .when-seen = When secrets, routes or logs are asked for before the first deployment, or in another account or environment.
    .fix-caller-1 = **Deploy the Worker first** (`wrangler deploy`).
    .fix-caller-2 = **Check name, environment and account ID** in the configuration.

cloudflare-api-10009 = Key or namespace not found
    .description = In Workers KV there is no such key or namespace.
    .gist = no such key or namespace in Workers KV
    .when-seen = When the key has expired or was never written, or when the namespace is that of another account.
    .fix-caller-1 = **List the keys of the namespace** and compare the spelling.
    .fix-caller-2 = **Check the namespace’s ID and the account.**

cloudflare-api-10014 = Namespace already exists
    .description = A KV namespace with this title exists already in the account.
    .gist = a KV namespace of that title exists
    .when-seen = When a script that creates the namespace runs a second time.
    .fix-caller-1 = **Use the ID of the existing namespace:** `wrangler kv namespace list` shows it.
    .fix-caller-2 = **Or choose another title.**

cloudflare-api-10020 = Route belongs to another Worker
    .description = The route is assigned to another Worker already.
    .gist = another Worker has this route
    .when-seen = When a Worker was renamed, or two projects claim the same pattern.
    .fix-caller-1 = **Remove the route from the other Worker,** or give it another pattern.
    .fix-caller-2 = **After a renaming, delete the old Worker** if nothing uses it.

cloudflare-api-10021 = Worker was rejected on upload
    .description = The uploaded Worker did not pass the check: its start takes too long, its syntax is wrong, or it is too large.
    .gist = the uploaded Worker did not pass the check
    .when-seen = When heavy work is done outside the handler, or a package does not fit the Workers runtime.
    .fix-caller-1 = **Read the message,** which names the file and the reason.
    .fix-caller-2 = **Move work from the top level into the handler,** and leave large packages out.

cloudflare-api-10027 = Worker too large
    .description = The Worker exceeds the size limit of the plan, measured after compression.
    .gist = the Worker exceeds its size limit
    .when-seen = When packages or assets are bundled into the script.
    .fix-caller-1 = **Look at what fills the bundle:** `wrangler deploy --dry-run --outdir` writes it out.
    .fix-caller-2 = **Leave packages out, move data to KV or R2,** or choose a plan with a higher limit.

cloudflare-api-10034 = E-mail address not verified
    .description = The account’s e-mail address has to be verified before this call is allowed.
    .gist = the account’s e-mail address is not verified
    .when-seen = With a new account.
    .fix-caller-1 = **Open the message from Cloudflare and follow its link;** the dashboard sends it again.
    .fix-caller-2 = **Then repeat the call.**

cloudflare-api-10100 = Too many API calls
    .description = The user made more calls than the API allows in five minutes. Further calls are refused for five minutes.
    .gist = the user made too many API calls
    .when-seen = When several programs share a user’s token, or a loop polls without a pause.
    .fix-caller-1 = **Stop all programs of this user and wait five minutes.** The limit counts per user, not per token.
    .fix-caller-2 = **Make fewer calls:** larger pages, batch calls, and a pause that grows after each refusal.

cloudflare-api-81044 = DNS record does not exist
    .description = The call names a DNS record by an ID that is no longer there.
    .gist = the DNS record’s ID is out of date
    .when-seen = When a program keeps the record’s ID in a file and the record was deleted or created anew.
    .fix-caller-1 = **Read the record’s present ID** by its name, and use that.
    .fix-caller-2 = **Delete the program’s stored ID,** so that it looks it up again.

cloudflare-api-81053 = Conflicting DNS record exists
    .description = An A, AAAA or CNAME record with this name exists already and excludes the new one.
    .gist = another record of that name excludes this one
    .when-seen = When a CNAME is to stand beside an A record, or the reverse.
    .fix-caller-1 = **Look at all records of that name.** A CNAME tolerates no other record beside it.
    .fix-caller-2 = **Delete the old record or change it** rather than create a new one.

cloudflare-api-81057 = DNS record already exists
    .description = The DNS record that is to be created is there already.
    .gist = the DNS record is there already
    .when-seen = When a program creates a record on each run instead of changing the existing one.
    .fix-caller-1 = **Change the record instead:** `PUT` or `PATCH` with its ID in place of `POST`.
    .fix-caller-2 = **If the content is right, nothing has to be done.**

cloudflare-api-81058 = Identical DNS record exists
    .description = A record with the same name, type and content is there already: what was wanted is the case.
    .gist = what was wanted is there already
    .when-seen = When an ACME or DDNS client repeats a call that had worked.
    .fix-caller-1 = **Treat it as success.** The record is as it should be.
    .fix-caller-2 = **Update the client** if it stops at this answer.
