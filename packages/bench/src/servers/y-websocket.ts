// @y/websocket-server as its own start script runs it, on a newer ws.
import { setupWSConnection } from '@y/websocket-server/utils'
import { listen } from './listen.ts'

listen((socket, request) => setupWSConnection(socket, request))
