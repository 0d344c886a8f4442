package io.taskbell.api.database;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jdbi.v3.core.Handles;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.transaction.CMTTransactionHandler;

/** SQL over the container's connections; transactions are begun and ended by JTA alone. */
class JdbiProducer {

    @Produces
    @Singleton
    Jdbi jdbi(AgroalDataSource dataSource) {
        Jdbi jdbi = configured(dataSource);
        jdbi.setTransactionHandler(new CMTTransactionHandler());
        // A handle closed within a JTA transaction leaves it open, as it should.
        jdbi.getConfig(Handles.class).setForceEndTransactions(false);
        return jdbi;
    }

    /** Single statements that take effect at once, whatever transaction the caller is in. */
    @Produces
    @Singleton
    @AtOnce
    Jdbi atOnce(@DataSource("at-once") AgroalDataSource dataSource) {
        return configured(dataSource);
    }

    private static Jdbi configured(AgroalDataSource dataSource) {
        return Jdbi.create(dataSource)
                .registerArgument(new IdArgument())
                .registerArgument(new InstantArgument())
                .registerArgument(new DateArgument());
    }

    private static final class IdArgument extends AbstractArgumentFactory<UUID> {
        IdArgument() {
            super(Types.BINARY);
        }

        @Override
        protected Argument build(UUID value, ConfigRegistry config) {
            return (position, statement, context) ->
                    statement.setBytes(position, Columns.bytes(value));
        }
    }

    private static final class InstantArgument extends AbstractArgumentFactory<Instant> {
        InstantArgument() {
            super(Types.TIMESTAMP);
        }

        @Override
        protected Argument build(Instant value, ConfigRegistry config) {
            return (position, statement, context) ->
                    statement.setObject(position, Columns.utc(value));
        }
    }

    private static final class DateArgument extends AbstractArgumentFactory<LocalDate> {
        DateArgument() {
            super(Types.DATE);
        }

        @Override
        protected Argument build(LocalDate value, ConfigRegistry config) {
            return (position, statement, context) -> statement.setObject(position, value);
        }
    }
}
