// The yardstick of `./drill bench start`: a bot's usual Node.js stack, loaded and idle. It opens a
// database as we do, makes both platforms' clients without connecting them, reads the drills and
// answers /health.
import { readFileSync, readdirSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import bolt from "@slack/bolt";
import Database from "better-sqlite3";
import { Client, GatewayIntentBits } from "discord.js";

const [folder, questions] = process.argv.slice(2);
const database = new Database(join(folder, "yardstick.db"));
database.pragma("journal_mode = WAL");
database.pragma("synchronous = FULL");
database.exec("CREATE TABLE IF NOT EXISTS round (id TEXT PRIMARY KEY, spec TEXT)");

const drills = readdirSync(questions, { recursive: true })
  .filter((name) => name.endsWith(".json"))
  .map((name) => JSON.parse(readFileSync(join(questions, name), "utf8")));

const slack = new bolt.App({
  receiver: { init() {}, start() {}, stop() {} },
  authorize: async () => ({}),
});
const discord = new Client({ intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages] });

const server = createServer((_, answer) => {
  const rounds = database.prepare("SELECT count(*) AS n FROM round").get().n;
  answer.end(JSON.stringify({ rounds, drills: drills.length, slack: !!slack, discord: !!discord }));
});
server.listen(0, "127.0.0.1", () => console.log(`ready at ${server.address().port}`));
