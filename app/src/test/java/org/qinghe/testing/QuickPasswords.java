package org.qinghe.testing;

import java.util.List;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

/**
 * Passwords in tests are kept as everywhere, by Argon2id, only with so little memory that the thousands of sign-ins of a
 * run do not take a minute. What a guess must cost is tested on its own.
 */
public final class QuickPasswords implements ContextCustomizerFactory {

    @Override
    public ContextCustomizer createContextCustomizer(
            Class<?> test, List<ContextConfigurationAttributes> configuration) {
        return new Cheaper();
    }

    private record Cheaper() implements ContextCustomizer {

        private static final int KIBIBYTES = 64;

        @Override
        public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration merged) {
            context.getBeanFactory().addBeanPostProcessor(new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof Argon2PasswordEncoder
                            ? new Argon2PasswordEncoder(16, 32, 1, KIBIBYTES, 1)
                            : bean;
                }
            });
        }
    }
}
