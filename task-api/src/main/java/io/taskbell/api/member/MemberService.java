package io.taskbell.api.member;

import io.taskbell.api.caller.Caller;
import io.taskbell.api.database.TriedAgain;
import io.taskbell.api.problem.ProblemException;
import io.taskbell.api.problem.ProblemType;
import io.taskbell.api.user.User;
import io.taskbell.api.user.Users;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who is in a project. Before: {@link MemberResource}. After: {@link MembershipRepository}. */
@ApplicationScoped
@Transactional
@TriedAgain
public class MemberService {
    private final MembershipRepository memberships;
    private final Users users;
    private final Clock clock;

    MemberService(MembershipRepository memberships, Users users, Clock clock) {
        this.memberships = memberships;
        this.users = users;
        this.clock = clock;
    }

    /** Without a transaction: no connection is kept while names are looked up in DynamoDB. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public MemberList members(UUID projectId, Caller caller) {
        require(Verb.READ, projectId, caller);
        return new MemberList(
                memberships.all(projectId).stream()
                        .map(member -> MemberView.of(member, named(member.userId())))
                        .toList());
    }

    public MemberView invite(UUID projectId, InviteMember wish, Caller caller) {
        // First, before a connection is taken; told only to who may know.
        Optional<User> found = users.byEmail(wish.email());
        require(Verb.MANAGE_MEMBERS, projectId, caller);
        User user = found.orElseThrow(MemberService::nobody);
        Membership membership =
                new Membership(projectId, user.userId(), wish.role(), clock.instant());
        if (!memberships.insert(membership)) {
            throw new ProblemException(ProblemType.CONFLICT, "They are a member already.");
        }
        return MemberView.of(membership, user);
    }

    public MemberView changeRole(UUID projectId, UUID userId, ChangeRole wish, Caller caller) {
        User user = named(userId);
        require(Verb.MANAGE_MEMBERS, projectId, caller);
        Membership membership = find(projectId, userId);
        if (wish.role() != Role.OWNER) {
            keepAnOwner(membership);
        }
        memberships.changeRole(projectId, userId, wish.role());
        return MemberView.of(
                new Membership(projectId, userId, wish.role(), membership.since()), user);
    }

    public void remove(UUID projectId, UUID userId, Caller caller) {
        require(Verb.MANAGE_MEMBERS, projectId, caller);
        keepAnOwner(find(projectId, userId));
        // First: from here on nobody can make them supervisor or assignee of one more.
        memberships.delete(projectId, userId);
        if (memberships.bearsTasks(projectId, userId)) {
            throw new ProblemException(
                    ProblemType.CONFLICT, "They have tasks here: hand those over first.");
        }
    }

    private void require(Verb verb, UUID projectId, Caller caller) {
        Rights.require(verb, Standing.of(memberships.roleOrNotFound(projectId, caller.userId())));
    }

    private Membership find(UUID projectId, UUID userId) {
        return memberships.find(projectId, userId).orElseThrow(ProblemException::notFound);
    }

    private void keepAnOwner(Membership leaving) {
        if (memberships.ownersForUpdate(leaving.projectId()).equals(List.of(leaving.userId()))) {
            throw new ProblemException(ProblemType.CONFLICT, "A project keeps at least one owner.");
        }
    }

    private static ProblemException nobody() {
        return ProblemException.invalid("email", "is nobody's who has signed up");
    }

    /** Who withdrew their account is still a member, without a name. */
    private User named(UUID userId) {
        return users.byId(userId).orElseGet(() -> new User(userId, "", ""));
    }
}
