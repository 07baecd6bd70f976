#!/usr/bin/env bash
# Checks the code samples with the tools of their languages, after putting sample values into them.
# usage: check.sh [--strict]    --strict: a tool that is not installed is a failure
set -euo pipefail

cd -- "$(dirname -- "${BASH_SOURCE[0]}")"
strict=0
case ${1-} in
  '') ;;
  --strict) strict=1 ;;
  *) echo "usage: ${0##*/} [--strict]" >&2 && exit 2 ;;
esac

tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
passed=0 failed=0 skipped=0

# check NAME TOOL ARGUMENT...: runs it, counts it, shows its output when it fails
check() {
  local name=$1
  shift
  if ! command -v "$1" >"$tmp/out"; then
    echo "$name: $1 is not installed" >&2
    if ((strict)); then failed=$((failed + 1)); else skipped=$((skipped + 1)); fi
  elif "$@" >"$tmp/out" 2>&1; then
    passed=$((passed + 1))
  else
    echo "FAILED $name: $*" >&2
    cat "$tmp/out" >&2
    failed=$((failed + 1))
  fi
}

# A snippet of a server block needs the rest of a configuration around it. Every path is in $tmp.
nginx_test() {
  local paths='' kind
  for kind in client_body proxy fastcgi uwsgi scgi; do paths+="${kind}_temp_path $tmp/$kind; "; done
  printf 'error_log stderr; pid %s/nginx.pid; events {} http { access_log off; %s server { listen 127.0.0.1:8080;
    include %s; location / { proxy_pass http://127.0.0.1:9; } } }' "$tmp" "$paths" "$1" >"$tmp/nginx.conf"
  nginx -t -e stderr -p "$tmp" -c "$tmp/nginx.conf"
}

no_placeholder() { ! grep -nE '@@[a-z_]+@@' "$1"; }

mkdir "$tmp/samples"
for sample in *; do
  [[ -f $sample ]] || continue
  file=$tmp/samples/$sample
  sed -e 's/@@host@@/api.example.com/g' -e 's/@@retry_after@@/120/g' -e 's/@@limit@@/120/g' \
    -e 's/@@limit_warn@@/96/g' -e 's/@@probe_timeout@@/135/g' -e 's/@@ray@@/9f4670f97dfb64c8/g' \
    "$sample" >"$file"
  check "$sample" no_placeholder "$file"
  case $sample in
    *.py)
      check "$sample" python3 -m py_compile "$file"
      if python3 -c 'import pyflakes' 2>/dev/null; then # one more opinion, where it is at hand
        check "$sample" python3 -m pyflakes "$file"
      fi
      ;;
    *.sh)
      check "$sample" bash -n "$file"
      check "$sample" shellcheck "$file"
      ;;
    *.conf)
      # check looks for a tool: the function stands in for nginx only where that is installed
      if command -v nginx >"$tmp/out"; then check "$sample" nginx_test "$file"; else check "$sample" nginx -t; fi
      ;;
    *.json) check "$sample" python3 -m json.tool "$file" ;;
    *.yml) check "$sample" promtool check rules "$file" ;;
    *)
      echo "FAILED $sample: no check is known for this kind of file" >&2
      failed=$((failed + 1))
      ;;
  esac
done

echo "$passed passed, $failed failed, $skipped skipped"
((failed == 0))
