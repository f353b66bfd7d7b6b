-- Gives back to all budgets what a call was charged; those whose window has ended are gone.
-- KEYS: the budgets. ARGV: the cost.
local cost = tonumber(ARGV[1])
for _, key in ipairs(KEYS) do
	local used = tonumber(redis.call('GET', key) or '0')
	if used > 0 then
		redis.call('DECRBY', key, math.min(cost, used))
	end
end
return 1
