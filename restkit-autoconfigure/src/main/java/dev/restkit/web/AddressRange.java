package dev.restkit.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A range of addresses in CIDR notation (RFC 4632), such as {@code 10.0.0.0/8},
 * {@code fd00::/8} or {@code 192.0.2.7}.
 *
 * @since 0.1.0
 */
public final class AddressRange {

	private static final Pattern V4 = Pattern.compile("(\\d{1,3})(\\.\\d{1,3}){3}");

	private static final Pattern V6 = Pattern.compile("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

	private final byte[] network;

	private final int bits;

	private AddressRange(byte[] network, int bits) {
		this.network = network;
		this.bits = bits;
	}

	/**
	 * Read a range.
	 * @param text the range
	 * @return the range
	 * @throws IllegalArgumentException if it is none
	 */
	public static AddressRange parse(String text) {
		int slash = text.indexOf('/');
		byte[] network = bytes((slash < 0) ? text : text.substring(0, slash));
		if (network == null) {
			throw new IllegalArgumentException("'" + text + "' is no address");
		}
		int bits = (slash < 0) ? network.length * 8 : number(text.substring(slash + 1));
		if (bits < 0 || bits > network.length * 8) {
			throw new IllegalArgumentException("'" + text + "' is no range of addresses");
		}
		return new AddressRange(network, bits);
	}

	private static int number(String text) {
		return (!text.isEmpty() && text.length() < 4 && text.chars().allMatch((digit) -> digit >= '0' && digit <= '9'))
				? Integer.parseInt(text) : -1;
	}

	/**
	 * The bytes of an address. Names are never looked up.
	 * @param text the address
	 * @return its bytes, or {@code null} if it is none
	 */
	static byte @Nullable [] bytes(String text) {
		if (text.length() > 45 || !(V4.matcher(text).matches() || V6.matcher(text).matches())) {
			return null;
		}
		try {
			return InetAddress.getByName(text).getAddress();
		}
		catch (UnknownHostException ex) {
			return null;
		}
	}

	/**
	 * Whether an address is in the range.
	 * @param address its bytes
	 * @return {@code true} if it is
	 */
	boolean contains(byte[] address) {
		if (address.length != this.network.length) {
			return false;
		}
		for (int bit = 0; bit < this.bits; bit++) {
			int mask = 0x80 >> (bit % 8);
			if (((address[bit / 8] ^ this.network[bit / 8]) & mask) != 0) {
				return false;
			}
		}
		return true;
	}

}
