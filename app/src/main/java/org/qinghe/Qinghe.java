package org.qinghe;

import org.qinghe.console.Console;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the application. */
@EnableScheduling
@SpringBootApplication
public class Qinghe {

    public static void main(String[] arguments) {
        if (Console.knows(arguments)) {
            System.exit(Console.run(Qinghe.class, arguments));
        }
        SpringApplication.run(Qinghe.class, arguments);
    }
}
