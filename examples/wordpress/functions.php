<?php
// Of the theme, where the element is wanted in place of a frame: wp-content/crosstrack is the package's folder dist. Those who may write
// unfiltered HTML put the tag flight-viewer into a block Custom HTML.
add_action( 'wp_enqueue_scripts', function () {
	wp_enqueue_script_module( 'crosstrack', content_url( 'crosstrack/crosstrack.js' ), array(), '0.1.0' );
} );
