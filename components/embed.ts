/** The script of embed.html. */
import './viewer/flight-viewer.js';
import './viewer/embed/embed-page.js';
