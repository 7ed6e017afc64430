-- Requests that were limited
SELECT o.id, COUNT(*) AS "tries total", 'it''s -- no comment', E'a\n'
FROM public.orders o LEFT JOIN requests r ON r.order_id = o.id /* both
lines */
WHERE r.status = 429 AND o.created_at > now() - INTERVAL '1 hour' AND o.key = :key AND x::text IS NOT NULL
insert into t (`a`, amount NUMERIC(10, 2)) values (1.5, true, $1, @v);
