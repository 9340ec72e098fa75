/** A price tried on bills of the past before anybody pays it (试算): what each account would have paid, who wins and who loses. */
package org.wattline.domain.billing.trial;
