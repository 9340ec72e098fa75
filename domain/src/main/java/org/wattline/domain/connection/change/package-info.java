/** Changes of supply (变更用电): what a customer may ask for about an account, when, and what it comes to. */
package org.wattline.domain.connection.change;
