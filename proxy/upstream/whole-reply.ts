import type { Dispatcher } from 'undici'
import type { UpstreamReply } from './reply.ts'

/**
 * Reads a reply whole, as a handler of undici's `dispatch`: without the stream that `request` makes for
 * each one (docs/performance.md).
 */
export class WholeReply implements Dispatcher.DispatchHandler {
  readonly reply: Promise<UpstreamReply>
  readonly #settle: PromiseWithResolvers<UpstreamReply>
  readonly #chunks: Buffer[] = []
  #status = 0
  #headers: UpstreamReply['headers'] = {}
  #controller: Dispatcher.DispatchController | undefined
  #reason: Error | undefined

  constructor() {
    this.#settle = Promise.withResolvers()
    this.reply = this.#settle.promise
  }

  /** Gives up, whether the request is under way or still waits for a connection. */
  abort(reason: Error): void {
    this.#reason = reason
    this.#controller?.abort(reason)
    this.#settle.reject(reason)
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller
    if (this.#reason) controller.abort(this.#reason)
  }

  onResponseStart(
    _controller: Dispatcher.DispatchController,
    status: number,
    headers: UpstreamReply['headers'],
  ): void {
    this.#status = status
    this.#headers = headers
  }

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#chunks.push(chunk)
  }

  onResponseEnd(): void {
    const body = this.#chunks.length === 1 ? this.#chunks[0] : undefined
    this.#settle.resolve({
      status: this.#status,
      headers: this.#headers,
      body: body ?? Buffer.concat(this.#chunks),
    })
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    this.#settle.reject(error)
  }
}
