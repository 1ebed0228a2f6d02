package org.qinghe.units;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.qinghe.testing.QingheTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

@QingheTest
class SessionsAtOnceTest {

    @Autowired
    FindByIndexNameSessionRepository<? extends Session> repository;

    @Test
    void twoRequestsOfOneSessionMayBothLeaveANoticeForTheNextPage() {
        assertThat(leftLast(repository)).isEqualTo("second");
    }

    private static <S extends Session> String leftLast(FindByIndexNameSessionRepository<S> repository) {
        var fresh = repository.createSession();
        repository.save(fresh);
        var one = repository.findById(fresh.getId());
        var other = repository.findById(fresh.getId());
        one.setAttribute("notice", "first");
        other.setAttribute("notice", "second");
        repository.save(one);
        repository.save(other);
        var left = repository.findById(fresh.getId()).<String>getRequiredAttribute("notice");
        repository.deleteById(fresh.getId());
        return left;
    }
}
