/** Changes of supply (变更用电): applied for, foreseen, carried out in one go, ended when their time is over. */
package org.wattline.application.connection.change;
