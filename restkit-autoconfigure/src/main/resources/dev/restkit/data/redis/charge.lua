-- Charges a call to all budgets or to none, in one step.
-- KEYS: the budgets. ARGV: the cost, then the limit and the period in milliseconds of each.
-- Returns 1 or 0, then for each what is left and the milliseconds until there is all of it again.
local cost = tonumber(ARGV[1])
local permitted = 1
local used = {}
local rest = {}
for i, key in ipairs(KEYS) do
	used[i] = tonumber(redis.call('GET', key) or '0')
	rest[i] = redis.call('PTTL', key)
	if used[i] + cost > tonumber(ARGV[2 * i]) then
		permitted = 0
	end
end
local result = { permitted }
for i, key in ipairs(KEYS) do
	local limit = tonumber(ARGV[2 * i])
	local period = tonumber(ARGV[2 * i + 1])
	if permitted == 1 then
		used[i] = redis.call('INCRBY', key, cost)
		if rest[i] < 0 then
			redis.call('PEXPIRE', key, period)
			rest[i] = period
		end
	end
	result[2 * i] = math.max(0, limit - used[i])
	result[2 * i + 1] = rest[i] < 0 and 0 or rest[i]
end
return result
