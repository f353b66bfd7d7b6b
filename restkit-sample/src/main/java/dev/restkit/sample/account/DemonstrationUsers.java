package dev.restkit.sample.account;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

/**
 * FOR DEMONSTRATION ONLY: three users whose passwords are their names. A real application
 * has its users in a database or a directory.
 */
@Configuration(proxyBeanMethods = false)
class DemonstrationUsers {

	@Bean
	UserDetailsService users() {
		return new InMemoryUserDetailsManager(
				user("admin", "$2a$10$6bzSQWwVHIHm4ZVwQFxdd.LBteT6cS.oHeoQC.ym9F/UvtnomdFWa", "ADMIN"),
				user("ada", "$2a$10$2EUnyaqlqfYaYk2mhXRW9ugLj3Bs4lhh2ETDZAsWBEZk3kF9xXf.G", "USER"),
				user("grace", "$2a$10$1H7qAyvwdpUn4tn/zSeBz.xiRz7AzPnsCfYZjL8OniklRoUtqTDR.", "USER"));
	}

	private static UserDetails user(String name, String password, String role) {
		return User.withUsername(name).password("{bcrypt}" + password).roles(role).build();
	}

}
