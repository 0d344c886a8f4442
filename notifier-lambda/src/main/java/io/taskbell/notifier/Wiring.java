package io.taskbell.notifier;

import io.taskbell.notifier.delivery.DeliveryLedger;
import io.taskbell.notifier.mail.Mime;
import io.taskbell.notifier.mail.SesMailSender;
import io.taskbell.notifier.queue.BackOff;
import io.taskbell.notifier.queue.SqsQueues;
import io.taskbell.notifier.recipient.DynamoDbPeople;
import io.taskbell.notifier.template.MailTemplate;
import java.security.SecureRandom;
import java.time.Clock;

/** Which part is handed to which. */
final class Wiring {
    private final Settings settings;
    private final Clock clock;

    Wiring(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    BatchRun batchRun() {
        // Secure, because processes restored from one snapshot would share the state of any other.
        var dynamoDb = AwsClients.dynamoDb();
        var queues =
                new SqsQueues(
                        new Once<>(AwsClients::sqs),
                        new BackOff(settings.retryCap(), new SecureRandom()));
        var delivery =
                new Delivery(
                        new DeliveryLedger(dynamoDb, settings.deliveryTable(), clock),
                        new MailTemplate(settings.publicUrl()),
                        new Mime(settings.mailFrom(), clock),
                        new SesMailSender(AwsClients.ses()),
                        queues);
        return new BatchRun(
                new DynamoDbPeople(dynamoDb, settings.usersTable()),
                new Announcer(delivery),
                queues);
    }
}
