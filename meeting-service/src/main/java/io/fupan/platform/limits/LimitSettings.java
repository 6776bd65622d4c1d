package io.fupan.platform.limits;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Under {@code fupan.limits}; what holds unless said otherwise is in {@code application.yaml}.
 *
 * @param rates such as {@code fupan.limits.rates.commands.per-minute}
 * @param sockets one person may have open at this node
 */
@ConfigurationProperties("fupan.limits")
public record LimitSettings(Map<Kind, Rate> rates, int sockets) {}
