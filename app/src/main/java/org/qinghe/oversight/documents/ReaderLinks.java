package org.qinghe.oversight.documents;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The address of a page for somebody who reads of it in a file: the county's own, or the one by which the file was asked for. */
@Component
class ReaderLinks {

    private final String address;

    ReaderLinks(@Value("${qinghe.address:}") String address) {
        this.address = address.replaceFirst("/+$", "");
    }

    /** Empty text where no address is known. */
    String to(String path) {
        if (!address.isEmpty()) {
            return address + path;
        }
        return RequestContextHolder.getRequestAttributes() == null
                ? ""
                : ServletUriComponentsBuilder.fromCurrentContextPath().toUriString() + path;
    }
}
