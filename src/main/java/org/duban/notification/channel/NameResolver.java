package org.duban.notification.channel;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Finds the network addresses of a name. */
@FunctionalInterface
interface NameResolver {

    InetAddress[] resolve(String host) throws UnknownHostException;
}
