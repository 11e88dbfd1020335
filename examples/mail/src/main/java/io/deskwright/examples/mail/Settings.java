package io.deskwright.examples.mail;

import java.time.Duration;
import java.util.Properties;

/** A mail server in the words of the mail library. */
final class Settings {

    private Settings() {}

    /** {@return all properties of a session} */
    static Properties of(MailServer server) {
        Properties settings = new Properties();
        settings.setProperty("mail.smtp.host", server.host());
        settings.setProperty("mail.smtp.port", Integer.toString(server.port()));
        settings.setProperty("mail.smtp.auth", Boolean.toString(server.login().isPresent()));
        settings.setProperty("mail.smtp.connectiontimeout", milliseconds(server.connecting()));
        settings.setProperty("mail.smtp.timeout", milliseconds(server.reading()));
        settings.setProperty("mail.smtp.writetimeout", milliseconds(server.writing()));
        // a farewell that is not answered must not hold up a message that was taken
        settings.setProperty("mail.smtp.quitwait", "false");
        protect(settings, server);
        return settings;
    }

    private static void protect(Properties settings, MailServer server) {
        boolean late = server.protection() == MailServer.Protection.STARTTLS;
        settings.setProperty(
                "mail.smtp.ssl.enable", Boolean.toString(server.protection() == MailServer.Protection.TLS));
        settings.setProperty("mail.smtp.starttls.enable", Boolean.toString(late));
        settings.setProperty("mail.smtp.starttls.required", Boolean.toString(late));
        settings.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        settings.put("mail.smtp.ssl.socketFactory", server.trust());
        // the library would try again with whom the JVM trusts
        settings.setProperty("mail.smtp.socketFactory.fallback", "false");
    }

    private static String milliseconds(Duration time) {
        return Long.toString(time.toMillis());
    }
}
