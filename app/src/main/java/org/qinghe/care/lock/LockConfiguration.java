package org.qinghe.care.lock;

import java.security.GeneralSecurityException;
import org.qinghe.database.CareKeyFolder;
import org.qinghe.database.DataFolder;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LockConfiguration {

    @Bean
    @ConditionalOnMissingBean
    KeyEncryptionKey keyEncryptionKey(DataFolder folder) throws GeneralSecurityException {
        return FileKeyEncryptionKey.in(folder);
    }

    @Bean
    PersonKeys personKeys(DataFolder folder, KeyEncryptionKey above) {
        return FilePersonKeys.in(new CareKeyFolder(folder.careKeys()), above);
    }
}
