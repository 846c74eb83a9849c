package dev.modelkeys.graphql;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A socket that sends exact bytes, valid or not, as no HTTP client would. */
final class RawSocket {

    static final String JSON = "Content-Type: application/json";
    static final String RESPONSE = "Accept: application/graphql-response+json";

    private static final int TIMEOUT_IN_MILLISECONDS = 20_000;

    private final String host;
    private final int port;
    private final List<String> always;

    RawSocket(String address, String... always) {
        URI uri = URI.create(address);
        this.host = uri.getHost();
        this.port = uri.getPort();
        this.always = List.of(always);
    }

    /** A request to the endpoint with the headers that a good one has, and these. */
    RawResponse post(String body, String... headers) {
        List<String> lines = new ArrayList<>();
        lines.add(JSON);
        lines.addAll(Arrays.asList(headers));
        return send("POST", "/graphql", body.getBytes(StandardCharsets.UTF_8), lines.toArray(String[]::new));
    }

    /** A document alone, which wants to know in the status how it went. */
    RawResponse query(String document) {
        return post("{\"query\": " + quoted(document) + "}", RESPONSE);
    }

    RawResponse send(String method, String target, byte[] body, String... headers) {
        StringBuilder head = new StringBuilder(method + " " + target + " HTTP/1.1\r\nHost: " + host + "\r\n");
        head.append("Content-Length: ").append(body.length).append("\r\n");
        Stream.concat(always.stream(), Arrays.stream(headers))
                .forEach(header -> head.append(header).append("\r\n"));
        return raw(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1), body);
    }

    /** The response to these bytes, even if the server did not read all of them. */
    RawResponse raw(byte[]... parts) {
        try (Socket socket = new Socket(host, port)) {
            socket.setSoTimeout(TIMEOUT_IN_MILLISECONDS);
            try {
                OutputStream out = socket.getOutputStream();
                for (byte[] part : parts) {
                    out.write(part);
                }
                out.flush();
            } catch (IOException e) {
                // The server closed early; its response can still be read.
            }
            return read(socket);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every byte of the server until the connection ends, which it must. */
    String untilClosed(String request) {
        try (Socket socket = new Socket(host, port)) {
            socket.setSoTimeout(TIMEOUT_IN_MILLISECONDS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Socket open() throws IOException {
        return new Socket(host, port);
    }

    static RawResponse read(Socket socket) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            InputStream in = socket.getInputStream();
            byte[] chunk = new byte[65_536];
            int length = in.read(chunk);
            while (length > 0) {
                bytes.write(chunk, 0, length);
                RawResponse answer = parse(bytes.toString(StandardCharsets.UTF_8));
                if (answer != null) {
                    return answer;
                }
                length = in.read(chunk);
            }
        } catch (SocketTimeoutException e) {
            throw new IllegalStateException("No answer, and no end of the connection either", e);
        } catch (IOException e) {
            return RawResponse.NONE;
        }
        return RawResponse.NONE;
    }

    static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }

    private static @Nullable RawResponse parse(String text) {
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            return null;
        }
        String[] lines = text.substring(0, end).split("\r\n", -1);
        List<Map.Entry<String, String>> headers = Arrays.stream(lines)
                .skip(1)
                .map(line -> line.split(": ?", 2))
                .map(parts -> Map.entry(parts[0].toLowerCase(Locale.ROOT), parts[1]))
                .toList();
        RawResponse answer =
                new RawResponse(Integer.parseInt(lines[0].split(" ", -1)[1]), headers, text.substring(end + 4));
        String length = answer.header("Content-Length");
        boolean whole =
                length == null || answer.body().getBytes(StandardCharsets.UTF_8).length >= Integer.parseInt(length);
        return whole ? answer : null;
    }
}
