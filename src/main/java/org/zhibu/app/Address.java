package org.zhibu.app;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;

/** Where the service listens: 127.0.0.1 unless the owner of the machine says otherwise, knowing what it means. */
record Address(String host, int port) {

    private static final int DEFAULT_PORT = 8080;

    static Address fromSettings() {
        String port = Setting.PORT.value().orElse(String.valueOf(DEFAULT_PORT));
        if (!port.matches("\\d{1,5}") || Integer.parseInt(port) > 65535) {
            throw new StartProblem("ZHIBU_PORT is '" + port + "'.", "give a number from 1 to 65535");
        }
        return new Address(Setting.HOST.value().orElse("127.0.0.1"), Integer.parseInt(port));
    }

    void check() {
        InetAddress address = resolve();
        if (!address.isLoopbackAddress()) {
            if (!Setting.ALLOW_REMOTE.isTrue()) {
                throw new StartProblem(
                        "ZHIBU_HOST is " + host
                                + ": other machines could reach the service, and it has no sign-in yet.",
                        "leave ZHIBU_HOST out, or say ZHIBU_ALLOW_REMOTE=true if something else guards it");
            }
            System.err.println("WARNING: the service listens on " + host
                    + " without sign-in; whoever reaches it can change and delete everything.");
        }
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(address, port));
        } catch (IOException e) {
            throw new StartProblem(
                    "Port " + port + " on " + host + " cannot be used: " + e.getMessage() + ".",
                    "stop the program that uses it, or choose another port: ZHIBU_PORT=" + (port + 1) + " make run");
        }
        System.setProperty("quarkus.http.host", host);
        System.setProperty("quarkus.http.port", String.valueOf(port));
    }

    private InetAddress resolve() {
        try {
            return InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            throw new StartProblem("ZHIBU_HOST is '" + host + "', which is no address.", "leave it out for 127.0.0.1");
        }
    }
}
