/** Connection applications for their users (业扩报装): submitted, followed, energised. */
package org.wattline.application.connection;
