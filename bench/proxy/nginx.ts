import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { token } from './region.ts'

/** The arguments with which nginx, as one process, passes all on to a port and adds the token. */
export const nginxArgs = (folder: string, port: number, upstream: number): string[] => {
  const file = join(folder, 'nginx.conf')
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
  writeFileSync(
    file,
    `pid ${folder}/nginx.pid; error_log stderr error; daemon off; master_process off;
events { worker_connections 1024; }
http {
  access_log off;
  ${temporary.map((name) => `${name}_temp_path ${folder}/${name};`).join(' ')}
  upstream region { server 127.0.0.1:${upstream}; keepalive 32; keepalive_requests 1000000; }
  server {
    listen 127.0.0.1:${port};
    location / {
      proxy_pass http://region;
      proxy_http_version 1.1;
      proxy_set_header Connection "";
      proxy_set_header X-Auth-Token ${token};
      proxy_max_temp_file_size 0;
    }
  }
}
`,
  )
  return ['-c', file, '-p', folder, '-e', 'stderr']
}
