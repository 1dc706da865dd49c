// What the pages of the server's own desk load: the provider and the elements that stand in it.
import '../define/network.ts';
import '../define/join-request.ts';
import '../define/join-request-list.ts';
