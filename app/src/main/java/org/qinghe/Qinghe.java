package org.qinghe;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the application. */
@SpringBootApplication
public class Qinghe {

    public static void main(String[] arguments) {
        SpringApplication.run(Qinghe.class, arguments);
    }
}
