package dev.restkit.web.live;

import java.time.Duration;

import dev.restkit.subscription.QueueLimits;
import dev.restkit.web.websocket.SocketLimits;

/**
 * What clients may take.
 *
 * @param connections how many connections one user, or one address without a user, may
 * have
 * @param subscriptions how many subscriptions one socket may have
 * @param frameCharacters how long a frame may be
 * @param framesPerSecond how many frames a client may send, on average over some seconds
 * @param queue how much is kept for a client that does not read
 * @param patience how long a client may read nothing of what waits for it
 * @param heartbeat how often it is shown that the connection lives
 * @since 0.1.0
 */
public record LiveLimits(int connections, int subscriptions, int frameCharacters, int framesPerSecond,
		QueueLimits queue, Duration patience, Duration heartbeat) {

	/**
	 * What clients on sockets may send.
	 * @return the limits of a socket
	 */
	SocketLimits socket() {
		return new SocketLimits(this.frameCharacters, this.framesPerSecond, this.patience);
	}

}
