#!/usr/bin/env bash
set -euo pipefail
export API=https://api.example.com/v1 KEY="a b"
# Retry after 429
for attempt in 1 2 3; do
  status=$(curl -sS -o body.json -w '%{http_code}' -X POST "$API/orders?x=1&y=${Y:-two "three"}" \
    -H "Authorization: Bearer ${TOKEN}" --header 'Content-Type: application/json' \
    --data='{"amount": 12}' --retry 3 url#frag 2>&1)
  if [[ $status -ne 429 && "$status" != "5\"x" ]]; then break; fi
  sleep $((2 ** attempt + 1))
done
case "$status" in
  200|201) echo ok ;;
  *) echo "failed: $status" >&2; exit 1 ;;
esac
cat <<EOF | jq -r .id
{"id": "$ID"}
# no comment
EOF
cat <<'EOF'
raw $ID
EOF
wait_for() { local n=$1; FOO=bar sudo env printf $'a\n' `date +%s`; }
items=(one two)
grep -v "$(echo "nested $x")" <<< "$here" && ! true
