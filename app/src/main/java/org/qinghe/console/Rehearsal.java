package org.qinghe.console;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Opens the first pages once and leaves, so that the JVM can keep for later starts what it loaded and linked for them
 * (JEP 483, JEP 514). Only in the start that the launcher makes for that purpose.
 */
@Component
class Rehearsal {

    private final ConfigurableApplicationContext context;
    private final boolean rehearsing;

    Rehearsal(ConfigurableApplicationContext context, @Value("${qinghe.rehearsal:false}") boolean rehearsing) {
        this.context = context;
        this.rehearsing = rehearsing;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(1000)
    void openTheFirstPagesAndLeave() throws IOException, InterruptedException {
        if (!rehearsing) {
            return;
        }
        var port = context.getEnvironment().getRequiredProperty("local.server.port");
        try (var client = HttpClient.newHttpClient()) {
            for (var path : new String[] {"/actuator/health", "/sign-in", "/sign-in?lang=en", "/css/qinghe.css"}) {
                var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .build();
                client.send(request, HttpResponse.BodyHandlers.discarding());
            }
        }
        Thread.startVirtualThread(() -> System.exit(SpringApplication.exit(context)));
    }
}
