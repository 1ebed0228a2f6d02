package org.qinghe;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the application. */
@EnableScheduling
@SpringBootApplication
public class Qinghe {

    public static void main(String[] arguments) {
        SpringApplication.run(Qinghe.class, arguments);
    }
}
