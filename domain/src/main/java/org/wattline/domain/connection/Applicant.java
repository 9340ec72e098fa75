package org.wattline.domain.connection;

import java.util.Optional;
import org.wattline.domain.customer.Certificate;
import org.wattline.domain.customer.Customer;
import org.wattline.domain.customer.PersonName;
import org.wattline.domain.customer.PhoneNumber;

/**
 * Who asks for supply (申请人).
 *
 * @param login the own login through which the application came; empty at the counter
 */
public record Applicant(
        Customer.Kind kind, PersonName name, Certificate certificate, PhoneNumber phone, Optional<String> login) {}
