/** Drafting, approving and answering supply plans. */
package org.wattline.application.connection.plan;
